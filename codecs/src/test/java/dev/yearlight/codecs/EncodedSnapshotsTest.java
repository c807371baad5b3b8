package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.file.DataFileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncodedSnapshotsTest {

    private static final RunId RUN = new RunId("01JD000000000000000000000A");
    private static final int EPOCH = 7;

    /** More than one block's worth. */
    private final List<Snapshot> snapshots = LongStream.range(0, 200)
            .mapToObj(seed -> new Samples(seed).snapshot())
            .toList();

    private @TempDir Path folder;

    @Test
    void theyTellWhatAManifestNeeds() throws IOException {
        List<EncodedSnapshot> read = read(write());

        assertThat(read).hasSameSizeAs(snapshots);
        for (int i = 0; i < read.size(); i++) {
            Snapshot snapshot = snapshots.get(i);
            assertThat(read.get(i).listener()).isEqualTo(snapshot.listener());
            assertThat(read.get(i).country()).isEqualTo(snapshot.country());
            assertThat(read.get(i).days()).containsExactlyElementsOf(days(snapshot));
            assertThat(read.get(i).id()).isEqualTo(SnapshotCodec.id(snapshot));
        }
    }

    @Test
    void theirOrdersAreThoseOfTheDecodedSnapshots() throws IOException {
        List<EncodedSnapshot> read = read(write());

        for (int i = 0; i < read.size(); i++) {
            assertThat(WorkOrderCodec.encode(RUN, read.get(i), EPOCH)).isEqualTo(order(snapshots.get(i)));
        }
    }

    @Test
    void aFileOfAnEarlierSchemaIsEncodedAnew() throws IOException {
        // Given a schema with one more field, as if today's had dropped it
        Path file = folder.resolve("earlier.avro");
        Schema today = SnapshotCodec.CODEC.schema();
        List<Schema.Field> fields = new ArrayList<>();
        today.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        fields.add(new Schema.Field("dropped", Schema.create(Schema.Type.STRING)));
        Schema earlier = Schema.createRecord(today.getName(), today.getDoc(), today.getNamespace(), false, fields);
        assertThat(SchemaNormalization.parsingFingerprint64(earlier))
                .isNotEqualTo(SchemaNormalization.parsingFingerprint64(today));
        RecordForm<Snapshot> form = new RecordForm<>(
                Snapshot.class,
                (value, out) -> {
                    SnapshotForms.SNAPSHOT.write(value, out);
                    out.text("what it held");
                },
                in -> SnapshotForms.SNAPSHOT.read(in));
        try (DataFileWriter<Snapshot> writer = new DataFileWriter<>(new FormDatumWriter<>(form))) {
            writer.create(earlier, file.toFile());
            for (Snapshot snapshot : snapshots) {
                writer.append(snapshot);
            }
        }

        // When
        List<EncodedSnapshot> read = read(file);

        // Then
        assertThat(read).hasSameSizeAs(snapshots);
        for (int i = 0; i < read.size(); i++) {
            assertThat(WorkOrderCodec.encode(RUN, read.get(i), EPOCH)).isEqualTo(order(snapshots.get(i)));
        }
    }

    @Test
    void aFileThatIsCutShortAnywhereIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(write());
        Path cut = folder.resolve("cut.avro");
        int header = headerBytes();
        for (int length = whole.length - 1; length > header; length -= 1 + (whole.length - length) / 3) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(cut))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cut.avro is damaged");
        }
    }

    private int headerBytes() throws IOException {
        Path empty = folder.resolve("empty.avro");
        new SnapshotFileWriter(empty).close();
        assertThat(read(empty)).isEmpty();
        return (int) Files.size(empty);
    }

    private static byte[] order(Snapshot snapshot) {
        return WorkOrderCodec.encode(new WorkOrder(
                RUN,
                SnapshotCodec.id(snapshot),
                snapshot,
                Collections.nCopies(snapshot.days().size(), EPOCH)));
    }

    private static List<EncodedSnapshot.Day> days(Snapshot snapshot) {
        return snapshot.days().stream()
                .map(day -> new EncodedSnapshot.Day(day.date(), day.category()))
                .toList();
    }

    private Path write() throws IOException {
        Path file = folder.resolve("snapshots.avro");
        try (SnapshotFileWriter writer = new SnapshotFileWriter(file)) {
            for (Snapshot snapshot : snapshots) {
                writer.write(snapshot);
            }
        }
        return file;
    }

    private static List<EncodedSnapshot> read(Path file) throws IOException {
        List<EncodedSnapshot> read = new ArrayList<>();
        try (EncodedSnapshotReader reader = new EncodedSnapshotReader(file)) {
            reader.forEachRemaining(read::add);
        }
        return read;
    }
}
