package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.ManifestFileWriter;
import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Publishes snapshots as work orders, keyed by listener.
 *
 * <p>The manifest {@code <runs>/<run>/manifest.avro} is whole and on disk before the first record is sent: whatever
 * fails later, reconciliation knows what was to come. So the snapshots are read twice.
 */
public final class Publisher {

    /** The header that names the run of a record. */
    public static final String RUN_HEADER = "run";

    private static final String MANIFEST = "manifest.avro";

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Path runs;
    private final Supplier<RunId> runIds;

    /** Publishes by a producer that the caller closes. */
    public Publisher(Producer<byte[], byte[]> producer, String topic, Path runs, Supplier<RunId> runIds) {
        this.producer = producer;
        this.topic = topic;
        this.runs = runs;
        this.runIds = runIds;
    }

    /**
     * Writes the manifest, sends every record and waits until all are acknowledged.
     *
     * @throws PublishFailedException where Kafka refused a record; no further ones are sent then
     */
    public PublishPlan publish(PublishRequest request, PublishProgress progress) throws IOException {
        PublishPlan plan = plan(request);
        progress.planned(plan);
        Deliveries deliveries = new Deliveries(progress);
        forEach(request, snapshot -> {
            if (!snapshot.days().isEmpty() && !deliveries.anyFailed()) {
                send(plan.run(), request.epoch(), snapshot, deliveries);
            }
        });
        producer.flush();
        deliveries.throwIfAnyFailed(plan);
        return plan;
    }

    private PublishPlan plan(PublishRequest request) throws IOException {
        RunId run = runIds.get();
        Path manifest = runs.resolve(run.value()).resolve(MANIFEST);
        Tally tally = new Tally();
        try (ManifestFileWriter writer = new ManifestFileWriter(manifest)) {
            try {
                forEach(request, snapshot -> {
                    tally.add(snapshot);
                    for (RemarkableDay day : snapshot.days()) {
                        writer.write(new ExpectedDay(snapshot.listener(), day.date(), request.epoch(), day.category()));
                    }
                });
            } catch (IOException | RuntimeException failure) {
                writer.discard();
                throw failure;
            }
        }
        return new PublishPlan(run, manifest, tally.listeners, tally.expected(), tally.withoutDays);
    }

    private void send(RunId run, int epoch, Snapshot snapshot, Deliveries deliveries) {
        List<Integer> epochs = Collections.nCopies(snapshot.days().size(), epoch);
        byte[] key = snapshot.listener().value().getBytes(StandardCharsets.UTF_8);
        List<Header> headers = List.of(new RecordHeader(RUN_HEADER, run.value().getBytes(StandardCharsets.UTF_8)));
        try {
            byte[] value = WorkOrderCodec.encode(new WorkOrder(run, SnapshotCodec.id(snapshot), snapshot, epochs));
            // The callback hears of its end.
            Future<RecordMetadata> unused =
                    producer.send(new ProducerRecord<>(topic, null, null, key, value, headers), deliveries);
        } catch (RuntimeException notSent) {
            deliveries.failed(notSent);
        }
    }

    private static void forEach(PublishRequest request, SnapshotSink sink) throws IOException {
        for (Path file : request.snapshots()) {
            try (SnapshotFileReader snapshots = new SnapshotFileReader(file)) {
                while (snapshots.hasNext()) {
                    Snapshot snapshot = snapshots.next();
                    if (request.listeners().test(snapshot.listener())) {
                        sink.accept(snapshot);
                    }
                }
            }
        }
    }

    private interface SnapshotSink {
        void accept(Snapshot snapshot) throws IOException;
    }

    private static final class Tally {

        private final Map<Category, Long> byCategory = new EnumMap<>(Category.class);
        private final Map<String, Long> byCountry = new HashMap<>();
        private long listeners;
        private long withoutDays;

        void add(Snapshot snapshot) {
            if (snapshot.days().isEmpty()) {
                withoutDays++;
                return;
            }
            listeners++;
            byCountry.merge(snapshot.country().code(), (long) snapshot.days().size(), Long::sum);
            snapshot.days().forEach(day -> byCategory.merge(day.category(), 1L, Long::sum));
        }

        ExpectedDays expected() {
            return ExpectedDays.of(byCategory, byCountry);
        }
    }
}
