package dev.yearlight.tests.backends;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.SchemaInstaller;
import dev.yearlight.common.store.ServingTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.local.server.CassandraSettings;
import dev.yearlight.local.server.ForkedCassandra;
import dev.yearlight.local.server.ForkedKafka;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.local.server.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A Kafka and a Cassandra in processes of their own, with the clients that tests look through. */
public final class Servers implements AutoCloseable {

    private final KafkaSettings kafkaSettings;
    private final CassandraSettings cassandraSettings;
    private final CassandraConnection connection;
    private final ReportTables tables;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    private ForkedKafka kafka;
    private ForkedCassandra cassandra;

    private Servers(
            KafkaSettings kafkaSettings,
            ForkedKafka kafka,
            CassandraSettings cassandraSettings,
            ForkedCassandra cassandra) {
        this.kafkaSettings = kafkaSettings;
        this.kafka = kafka;
        this.cassandraSettings = cassandraSettings;
        this.cassandra = cassandra;
        Settings settings = settings(Map.of());
        this.connection = CassandraConnection.open(StoreConfig.from(settings));
        new SchemaInstaller(connection.session()).install(settings.text("yearlight.cassandra.replication"));
        this.tables = new ReportTables(connection.session());
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static Servers start(Path home) {
        // A folder of its own for each process, since the next one must not find what this one left.
        Path data = home.resolve("target/tests/backends")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        FreePorts ports = new FreePorts();
        try {
            KafkaSettings kafkaSettings = KafkaSettings.in(home, data, ports.next(0), ports.next(0));
            CassandraSettings cassandraSettings = CassandraSettings.in(home, data, ports.next(0), ports.next(0));
            ForkedKafka kafka = ForkedKafka.start(kafkaSettings);
            try {
                return new Servers(kafkaSettings, kafka, cassandraSettings, ForkedCassandra.start(cassandraSettings));
            } catch (IOException | RuntimeException failure) {
                kafka.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the servers are, as settings. */
    public Map<String, String> addresses() {
        return Map.of(
                "yearlight.kafka.bootstrap-servers",
                kafka.bootstrapServers(),
                "yearlight.cassandra.contact-points",
                "127.0.0.1:" + cassandra.contactPoint().getPort(),
                // It would read what other tests left broken, and take its time; who wants it asks for it.
                "yearlight.serve.warm.enabled",
                "false",
                // Cold code is slow, and no crowd.
                "yearlight.serve.longest-turn",
                "2s",
                "yearlight.serve.unnoticed-wait",
                "1s");
    }

    /** Settings that lead to these servers. */
    public Settings settings(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(addresses());
        all.putAll(more);
        return Settings.load(Optional.empty(), Map.of(), all);
    }

    /** The broker, to be disturbed. */
    public Server broker() {
        return new Server() {
            @Override
            public void pause() throws IOException {
                Signals.send(kafka.pid(), "STOP");
            }

            @Override
            public void resume() throws IOException {
                Signals.send(kafka.pid(), "CONT");
            }

            @Override
            public void crashAndRestart() throws IOException {
                kafka.kill();
                kafka = ForkedKafka.start(kafkaSettings);
            }
        };
    }

    /** The database, to be disturbed. */
    public Server database() {
        return new Server() {
            @Override
            public void pause() throws IOException {
                Signals.send(cassandra.pid(), "STOP");
            }

            @Override
            public void resume() throws IOException {
                Signals.send(cassandra.pid(), "CONT");
            }

            @Override
            public void crashAndRestart() throws IOException {
                cassandra.kill();
                cassandra = ForkedCassandra.start(cassandraSettings);
            }
        };
    }

    /** The tables as the roles see them. */
    public ReportTables tables() {
        return tables;
    }

    /** The same as serving reads them. */
    public ServingTables servingTables() {
        return new ServingTables(
                connection.session(), StoreConfig.from(settings(Map.of())).requestTimeout());
    }

    Admin admin() {
        return admin;
    }

    Producer<byte[], byte[]> producer() {
        return producer;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        connection.close();
        kafka.close();
        cassandra.close();
    }
}
