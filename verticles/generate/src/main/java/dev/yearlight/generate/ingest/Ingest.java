package dev.yearlight.generate.ingest;

import dev.yearlight.generate.GenerateMetrics;
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

    /** Joins the group and takes in what comes. */
    public static Ingest start(
            IngestConfig config,
            Supplier<CompletionStage<Long>> terms,
            List<Lane> lanes,
            GenerateMetrics metrics,
            Consumer<Throwable> onFatal) {
        SnapshotConsumer consumer = new SnapshotConsumer(
                new KafkaConsumer<>(properties(config), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                config,
                new Assignments(terms, config.widestGap(), lanes),
                onFatal);
        metrics.watch(consumer::inFlight, consumer::widestGap);
        Thread.ofPlatform().name("yearlight-ingest").start(consumer);
        return new Ingest(consumer);
    }

    /** Lets what runs end, commits and leaves the group. */
    public CompletionStage<Void> stop() {
        return consumer.stop();
    }

    private static Map<String, Object> properties(IngestConfig config) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                config.group(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                "yearlight-ingest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                // Missing offsets have to be looked at: Assignments alone decides where a partition starts.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                (int) config.sessionTimeout().toMillis(),
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) config.sessionTimeout().dividedBy(4).toMillis(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                config.mostRecordsAPoll());
    }
}
