package dev.yearlight.tests.backends;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.SchemaInstaller;
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

    private final ForkedKafka kafka;
    private final ForkedCassandra cassandra;
    private final CassandraConnection connection;
    private final ReportTables tables;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    private Servers(ForkedKafka kafka, ForkedCassandra cassandra) {
        this.kafka = kafka;
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
            ForkedKafka kafka = ForkedKafka.start(KafkaSettings.in(home, data, ports.next(0), ports.next(0)));
            try {
                return new Servers(kafka, ForkedCassandra.start(throwaway(home, data, ports.next(0), ports.next(0))));
            } catch (IOException | RuntimeException failure) {
                kafka.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CassandraSettings throwaway(Path home, Path data, int port, int storagePort) {
        CassandraSettings usual = CassandraSettings.in(home, data, port, storagePort);
        return new CassandraSettings(
                home,
                usual.directory(),
                usual.log(),
                port,
                storagePort,
                usual.heapMegabytes(),
                true,
                CassandraSettings.PATIENCE);
    }

    /** Where the servers are, as settings. */
    public Map<String, String> addresses() {
        return Map.of(
                "yearlight.kafka.bootstrap-servers",
                kafka.bootstrapServers(),
                "yearlight.cassandra.contact-points",
                "127.0.0.1:" + cassandra.contactPoint().getPort());
    }

    /** Settings that lead to these servers. */
    public Settings settings(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(addresses());
        all.putAll(more);
        return Settings.load(Optional.empty(), Map.of(), all);
    }

    /** The tables as the roles see them. */
    public ReportTables tables() {
        return tables;
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
