package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.EncodedSnapshot;
import dev.yearlight.codecs.ManifestFileWriter;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.ExpectedDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Publishes single files of snapshots of one run: what does not stay in memory from planning is read again to be sent. */
final class FileSending {

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final RunJournal journal;
    private final Deliveries deliveries;
    private final int step;
    private final List<Header> headers;

    FileSending(Producer<byte[], byte[]> producer, String topic, RunJournal journal, Deliveries deliveries, int step) {
        this.producer = producer;
        this.topic = topic;
        this.journal = journal;
        this.deliveries = deliveries;
        this.step = step;
        byte[] run = journal.run().value().getBytes(StandardCharsets.UTF_8);
        this.headers = List.of(new RecordHeader(Publisher.RUN_HEADER, run));
    }

    /** Writes what a file is to bring into the run's manifest, and holds of it what there is room for. */
    FilePart plan(String name, Path file, HeldSnapshots held) throws IOException {
        FilePart.Tally tally = new FilePart.Tally(Sha256.hex(file));
        return journal.plan(name, days -> {
            try (ChosenSnapshots snapshots = chosen(file)) {
                while (snapshots.hasNext()) {
                    EncodedSnapshot snapshot = snapshots.next();
                    tally.add(snapshot);
                    expect(snapshot, days);
                    if (!snapshot.days().isEmpty()) {
                        held.offer(snapshot);
                    }
                }
            }
            return tally.part();
        });
    }

    private void expect(EncodedSnapshot snapshot, ManifestFileWriter days) throws IOException {
        for (EncodedSnapshot.Day day : snapshot.days()) {
            days.write(new ExpectedDay(
                    snapshot.listener(), day.date(), journal.request().epoch(), day.category()));
        }
    }

    /** Sends a file that was just planned, and waits until all of it is acknowledged. */
    void send(String name, Path file, HeldSnapshots held) throws IOException {
        AcknowledgedSteps steps = steps(name, 0);
        send(held.snapshots().iterator(), 0, steps);
        if (!held.whole()) {
            read(file, held.snapshots().size(), steps);
        }
        steps.finish();
    }

    /** Sends a file's records but for the first ones, and waits until they are acknowledged. */
    void send(String name, Path file, long from) throws IOException {
        AcknowledgedSteps steps = steps(name, from);
        read(file, from, steps);
        steps.finish();
    }

    private AcknowledgedSteps steps(String name, long from) {
        return new AcknowledgedSteps(deliveries, records -> journal.acknowledged(name, records), step, from);
    }

    private void read(Path file, long from, AcknowledgedSteps steps) throws IOException {
        try (ChosenSnapshots snapshots = chosen(file)) {
            send(snapshots, from, steps);
        }
    }

    private void send(Iterator<EncodedSnapshot> snapshots, long from, AcknowledgedSteps steps) throws IOException {
        long record = 0;
        while (!deliveries.stopped() && snapshots.hasNext()) {
            EncodedSnapshot snapshot = snapshots.next();
            if (snapshot.days().isEmpty()) {
                continue;
            }
            if (record >= from) {
                send(snapshot, steps.next());
            }
            record++;
        }
    }

    private void send(EncodedSnapshot snapshot, Callback end) {
        byte[] key = snapshot.listener().value().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] value = WorkOrderCodec.encode(
                    journal.run(), snapshot, journal.request().epoch());
            // The callback hears of its end.
            Future<RecordMetadata> unused =
                    producer.send(new ProducerRecord<>(topic, null, null, key, value, headers), end);
        } catch (RuntimeException notSent) {
            end.onCompletion(null, notSent);
        }
    }

    private ChosenSnapshots chosen(Path file) throws IOException {
        return new ChosenSnapshots(file, journal.request().listeners());
    }
}
