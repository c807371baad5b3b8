package dev.yearlight.generate.ingest;

import static java.util.Map.entry;

import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generation.Ticker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The intake of snapshots: one consumer on one thread, feeding the lanes. */
public final class Ingest {

    private final SnapshotConsumer consumer;

    private Ingest(SnapshotConsumer consumer) {
        this.consumer = consumer;
    }

    /** A consumer for the intake, which joins the group once it is polled; blocks while it looks up the brokers. */
    public static org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> connect(IngestConfig config) {
        return new KafkaConsumer<>(properties(config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Joins the group and takes in what comes; closes the consumer in the end. */
    public static Ingest start(
            IngestConfig config,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> kafka,
            Supplier<CompletionStage<Long>> terms,
            List<Lane> lanes,
            GenerateMetrics metrics,
            Ticker ticker,
            Consumer<Throwable> onFatal) {
        Lease lease = new Lease(ticker, config.sessionTimeout());
        Assignments assignments = new Assignments(terms, config.widestGap(), lanes, lease);
        SnapshotConsumer consumer = new SnapshotConsumer(kafka, config, assignments, lease, ticker, onFatal);
        metrics.watch(consumer::inFlight, consumer::widestGap, config.commitGap());
        Thread.ofPlatform().name("yearlight-ingest").start(consumer);
        return new Ingest(consumer);
    }

    /** The widest gap between a committed offset and the last record taken in. */
    public long widestGap() {
        return consumer.widestGap();
    }

    /** Lets what runs end, commits and leaves the group. */
    public CompletionStage<Void> stop() {
        return consumer.stop();
    }

    private static Map<String, Object> properties(IngestConfig config) {
        return Map.ofEntries(
                entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()),
                entry(ConsumerConfig.GROUP_ID_CONFIG, config.group()),
                entry(ConsumerConfig.CLIENT_ID_CONFIG, "yearlight-ingest"),
                entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                // A missing topic is a mistake to be seen, not one to be made with default settings.
                entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                // Missing offsets have to be looked at: Assignments alone decides where a partition starts.
                entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
                entry(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName()),
                entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                        config.sessionTimeout().toMillis()),
                entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                        config.sessionTimeout().dividedBy(4).toMillis()),
                entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                        config.longestRebalance().toMillis()),
                entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.mostRecordsAPoll()));
    }
}
