package dev.yearlight.bench.publish;

import dev.yearlight.bench.process.Spent;
import dev.yearlight.codecs.EncodedSnapshot;
import dev.yearlight.codecs.EncodedSnapshotReader;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.RunId;
import dev.yearlight.pipeline.publish.Publisher;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** A loop over records that are in memory: the publisher's, but for the run that they name. */
final class BareSender implements Sender {

    private static final RunId RUN = new RunId("01K0000000000000000000BARE");

    private final List<byte[]> keys = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();

    /** Takes all of them into memory. */
    BareSender(Folder snapshots, List<String> files) throws IOException {
        for (String file : files) {
            try (LocalFile local = snapshots.open(file);
                    EncodedSnapshotReader reader = new EncodedSnapshotReader(local.path())) {
                while (reader.hasNext()) {
                    EncodedSnapshot snapshot = reader.next();
                    keys.add(snapshot.listener().value().getBytes(StandardCharsets.UTF_8));
                    values.add(WorkOrderCodec.encode(RUN, snapshot, 1));
                }
            }
        }
    }

    @Override
    public Spent send(Producer<byte[], byte[]> producer, String topic, String run) throws IOException {
        AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
        Stopwatch watch = new Stopwatch();
        List<Header> headers = List.of(new RecordHeader(Publisher.RUN_HEADER, run.getBytes(StandardCharsets.UTF_8)));
        for (int record = 0; record < keys.size(); record++) {
            // The callback hears of its end.
            Future<RecordMetadata> unused = producer.send(
                    new ProducerRecord<>(topic, null, null, keys.get(record), values.get(record), headers),
                    (metadata, failure) -> refused.compareAndSet(null, failure));
        }
        producer.flush();
        Exception failure = refused.get();
        if (failure != null) {
            throw new IOException("Kafka refused a record of the bench", failure);
        }
        return watch.spentOn(keys.size());
    }
}
