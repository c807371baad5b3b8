package dev.yearlight.bench;

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
import dev.yearlight.local.server.Topic;
import dev.yearlight.local.server.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** A Kafka and a Cassandra of the bench's own, as a local platform runs them, and what the bench looks through. */
public final class BenchServers implements AutoCloseable {

    static final int PARTITIONS = 8;
    static final String SNAPSHOTS = "snapshots";
    static final String PARKED = "snapshots.parked";
    static final String REPORTS = "reports";
    static final String BARE_REPORTS = "bench.bare.reports";

    private static final Duration RETENTION = Duration.ofDays(1);
    private static final long ANSWER_WITHIN_SECONDS = 60;

    private final ForkedKafka kafka;
    private final ForkedCassandra cassandra;
    private final CassandraConnection connection;
    private final ReportTables tables;
    private final Admin admin;

    private BenchServers(ForkedKafka kafka, ForkedCassandra cassandra) throws IOException {
        this.kafka = kafka;
        this.cassandra = cassandra;
        Settings settings = Settings.load(Optional.empty(), Map.of(), addresses());
        this.connection = CassandraConnection.open(StoreConfig.from(settings));
        new SchemaInstaller(connection.session()).install(settings.text("yearlight.cassandra.replication"));
        this.tables = new ReportTables(connection.session());
        List<Topic> topics = new ArrayList<>(Topics.standard(SNAPSHOTS, PARKED, REPORTS, PARTITIONS));
        topics.add(new Topic(BARE_REPORTS, PARTITIONS, RETENTION));
        Topics.install(kafka.bootstrapServers(), topics);
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
    }

    /** Starts both and makes tables and topics. */
    public static BenchServers start(Path home, Path folder) throws IOException {
        FreePorts ports = new FreePorts();
        ForkedKafka kafka = ForkedKafka.start(KafkaSettings.in(home, folder, ports.next(0), ports.next(0)));
        try {
            ForkedCassandra cassandra =
                    ForkedCassandra.start(CassandraSettings.in(home, folder, ports.next(0), ports.next(0))
                            .asOneOfMany());
            try {
                return new BenchServers(kafka, cassandra);
            } catch (IOException | RuntimeException failure) {
                cassandra.close();
                throw failure;
            }
        } catch (IOException | RuntimeException failure) {
            kafka.close();
            throw failure;
        }
    }

    /** Makes a topic of a scenario's own. */
    public void makeTopic(String name) throws IOException {
        Topics.install(brokers(), List.of(new Topic(name, PARTITIONS, RETENTION)));
    }

    /** Of Kafka. */
    public String brokers() {
        return kafka.bootstrapServers();
    }

    /** For CQL. */
    public int cassandraPort() {
        return cassandra.contactPoint().getPort();
    }

    /** As the roles see them. */
    public ReportTables tables() {
        return tables;
    }

    /** Where the worker finds both. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("yearlight.kafka.bootstrap-servers", brokers());
        addresses.put("yearlight.cassandra.contact-points", "127.0.0.1:" + cassandraPort());
        return addresses;
    }

    /** The processes of Kafka and of Cassandra, in this order. */
    public List<Long> processes() {
        return List.of(kafka.pid(), cassandra.pid());
    }

    /** How many records a topic has ever held. */
    long records(String topic, int partitions) throws IOException {
        Map<TopicPartition, OffsetSpec> ends = java.util.stream.IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(partition -> new TopicPartition(topic, partition), p -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(ends).all().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS).values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException("Kafka did not tell the offsets of " + topic, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for offsets", interrupted);
        }
    }

    @Override
    public void close() {
        admin.close();
        connection.close();
        kafka.close();
        cassandra.close();
    }
}
