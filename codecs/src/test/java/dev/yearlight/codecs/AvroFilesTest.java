package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AvroFilesTest {

    private final List<Snapshot> snapshots = LongStream.range(0, 50)
            .mapToObj(seed -> new Samples(seed).snapshot())
            .toList();

    private @TempDir Path folder;

    @Test
    void snapshotsComeBackInOrder() throws IOException {
        Path file = write("a.avro");
        List<Snapshot> read = new ArrayList<>();
        try (SnapshotFileReader reader = new SnapshotFileReader(file)) {
            reader.forEachRemaining(read::add);
        }
        assertThat(read).isEqualTo(snapshots);
    }

    @Test
    void expectedDaysComeBackInOrder() throws IOException {
        // Given
        List<ExpectedDay> days = LongStream.range(0, 500)
                .mapToObj(seed -> new Samples(seed).expectedDay())
                .toList();
        Path file = folder.resolve("new/folder/manifest.avro");

        // When
        try (ManifestFileWriter writer = new ManifestFileWriter(file)) {
            for (ExpectedDay day : days) {
                writer.write(day);
            }
        }

        // Then
        List<ExpectedDay> read = new ArrayList<>();
        try (ManifestFileReader reader = new ManifestFileReader(file)) {
            reader.forEachRemaining(read::add);
        }
        assertThat(read).isEqualTo(days);
    }

    @Test
    void equalSnapshotsGiveEqualFiles() throws IOException {
        assertThat(write("a.avro")).hasSameBinaryContentAs(write("b.avro"));
    }

    @Test
    void theFileAppearsWhenItIsWholeAndNothingElseStays() throws IOException {
        Path file = folder.resolve("a.avro");
        try (SnapshotFileWriter writer = new SnapshotFileWriter(file)) {
            writer.write(snapshots.getFirst());
            assertThat(file).doesNotExist();
        }
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aDiscardedFileLeavesNothing() throws IOException {
        try (SnapshotFileWriter writer = new SnapshotFileWriter(folder.resolve("a.avro"))) {
            writer.write(snapshots.getFirst());
            writer.discard();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileCutShortIsDamagedAndSaysWhichItIs() throws IOException {
        // Given
        Path file = write("a.avro");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));

        // Then
        try (SnapshotFileReader reader = new SnapshotFileReader(file)) {
            assertThatThrownBy(() -> reader.forEachRemaining(snapshot -> {}))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("a.avro");
        }
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("plays.csv"), "artist,title\n");
        assertThatThrownBy(() -> new SnapshotFileReader(file)).isInstanceOf(IOException.class);
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        try (SnapshotFileWriter writer = new SnapshotFileWriter(file)) {
            for (Snapshot snapshot : snapshots) {
                writer.write(snapshot);
            }
        }
        return file;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
