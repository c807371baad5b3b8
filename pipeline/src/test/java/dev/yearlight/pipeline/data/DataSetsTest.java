package dev.yearlight.pipeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetWriter;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.InventedPlays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {

    private static final int BUCKETS = 4;
    private static final int TRIALS = 300;

    @TempDir
    Path folder;

    @Test
    void playsComeBackAsTheyWereWritten() throws IOException {
        Map<ListenerId, List<Play>> written = new TreeMap<>();
        for (int listener = 0; listener < 50; listener++) {
            written.put(id(listener), List.of(play(1_000, "a"), play(1_000, "b"), unknownDuration(5_000)));
        }

        write(written);

        Map<ListenerId, List<Play>> read = new TreeMap<>();
        List<Path> files = PlaysReader.files(folder);
        assertThat(files).hasSize(BUCKETS);
        for (Path file : files) {
            try (PlaysReader reader = new PlaysReader(file)) {
                reader.forEachRemaining(plays -> read.put(plays.listener(), plays.plays()));
            }
        }
        assertThat(read).isEqualTo(written);
    }

    /** Headers of pages have no sums of their own: now and then a flipped bit of one is taken for another header. */
    @Test
    void aFlippedBitIsNearlyAlwaysRefused() throws IOException {
        // Given
        InventedPlays.write(folder.resolve("plays"), 1, 3);
        Path file = PlaysReader.files(folder.resolve("plays")).getFirst();
        List<ListenerPlays> sound = readAll(file);
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = Files.createDirectory(folder.resolve("damaged")).resolve(file.getFileName());
        SplittableRandom random = new SplittableRandom(2025);

        // When
        int refused = 0;
        int unnoticed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] copy = bytes.clone();
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(damaged, copy);
            try {
                unnoticed += readAll(damaged).equals(sound) ? 0 : 1;
            } catch (BrokenDataException told) {
                refused++;
            }
        }

        // Then
        assertThat(refused).isGreaterThan(TRIALS * 9 / 10);
        assertThat(unnoticed).isLessThanOrEqualTo(TRIALS / 100);
    }

    @Test
    void aListenerAlwaysHasTheSameBucket() {
        assertThat(IntStream.range(0, 6).map(index -> Buckets.of(id(index), 8)))
                .as("the hash is part of the layout")
                .containsExactly(7, 4, 5, 2, 3, 0);
    }

    @Test
    void theWriterRefusesBrokenOrderAndLeavesNothingBehind() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    try (PlaysWriter writer = new PlaysWriter(folder, 1)) {
                        writer.write(id(1), play(2_000, "a"));
                        writer.write(id(1), play(1_000, "b"));
                    }
                })
                .withMessageContaining("sorted by end, then event id");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theWriterRefusesAFolderThatHoldsPlays() throws IOException {
        write(Map.of(id(1), List.of(play(1_000, "a"))));

        assertThatIllegalArgumentException().isThrownBy(() -> new PlaysWriter(folder, BUCKETS).close());
    }

    @Test
    void brokenOrderOfPlaysNamesFileAndRow() throws IOException {
        Path file = bucketOf(row(1, play(1_000, "a")), row(1, play(3_000, "c")), row(1, play(2_000, "b")));

        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("bucket-00000-of-00001.parquet, row 3")
                .hasMessageContaining("sorted by end");
    }

    @Test
    void aListenerThatComesBackNamesFileAndRow() throws IOException {
        Path file = bucketOf(row(2, play(1_000, "a")), row(1, play(1_000, "a")));

        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining("sorted by listener");
    }

    @Test
    void aListenerInAWrongBucketIsNamed() throws IOException {
        Path file = bucketOf(row(1, play(1_000, "a")));
        Path misplaced = folder.resolve(PlaysReader.fileName(
                new Buckets.Position((Buckets.of(id(1), BUCKETS) + 1) % BUCKETS, BUCKETS)));
        Files.move(file, misplaced);

        assertThatThrownBy(() -> readAll(misplaced)).hasMessageContaining("another bucket");
    }

    @Test
    void aMissingBucketIsNoticed() throws IOException {
        write(Map.of(id(1), List.of(play(1_000, "a"))));
        Files.delete(folder.resolve("bucket-00002-of-00004.parquet"));

        assertThatThrownBy(() -> PlaysReader.files(folder)).hasMessageContaining("is missing");
    }

    @Test
    void listenersComeBackAsTheyWereWritten() throws IOException {
        Listener known = new Listener(id(1), new Country("SE"), ZoneId.of("Europe/Stockholm"), MonthDay.of(2, 29));
        Listener unknown = new Listener(id(2), Country.UNKNOWN, ZoneId.of("UTC"), null);
        Path file = folder.resolve("listeners.parquet");

        ListenersFile.write(file, List.of(known, unknown));

        assertThat(ListenersFile.read(file)).isEqualTo(Map.of(id(1), known, id(2), unknown));
    }

    @Test
    void anUnknownZoneNamesFileAndRow() throws IOException {
        Path file = folder.resolve("listeners.parquet");
        List<ListenerRow> rows =
                List.of(new ListenerRow("a", "SE", "UTC", null), new ListenerRow("b", "SE", "Europe/Nowhere", null));
        try (CarpetWriter<ListenerRow> writer = ParquetFile.writer(file, ListenerRow.class)) {
            writer.write(rows);
        }

        assertThatThrownBy(() -> ListenersFile.read(file))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("listeners.parquet, row 2");
    }

    @Test
    void theCatalogFindsTracksWithoutRegardToCase() throws IOException {
        TrackFacts facts = new TrackFacts(List.of("dream pop", "indie"), 1998, 201_000);
        Path file = folder.resolve("catalog.parquet");

        CatalogFile.write(
                file,
                List.of(
                        new CatalogEntry("Nova Ray", "Slow Comet", facts),
                        new CatalogEntry("Nova Ray", "Unlisted", TrackFacts.UNKNOWN)));

        Catalog catalog = CatalogFile.read(file);
        assertThat(catalog.isEmpty()).isFalse();
        assertThat(catalog.find("NOVA RAY", "slow comet")).isEqualTo(facts);
        assertThat(catalog.find("Nova Ray", "Unlisted")).isEqualTo(TrackFacts.UNKNOWN);
        assertThat(catalog.find("Nobody", "Nothing")).isEqualTo(TrackFacts.UNKNOWN);
    }

    @Test
    void aFileOfAnotherLayoutIsRefusedByName() throws IOException {
        Path file = folder.resolve("catalog.parquet");
        ListenersFile.write(file, List.of(new Listener(id(1), Country.UNKNOWN, ZoneId.of("UTC"), null)));

        assertThatThrownBy(() -> CatalogFile.read(file))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("catalog.parquet");
    }

    private void write(Map<ListenerId, List<Play>> history) throws IOException {
        try (PlaysWriter writer = new PlaysWriter(folder, BUCKETS)) {
            for (Map.Entry<ListenerId, List<Play>> listener : history.entrySet()) {
                for (Play play : listener.getValue()) {
                    writer.write(listener.getKey(), play);
                }
            }
        }
    }

    private Path bucketOf(PlayRow... rows) throws IOException {
        Path file = folder.resolve(PlaysReader.fileName(new Buckets.Position(0, 1)));
        try (CarpetWriter<PlayRow> writer = ParquetFile.writer(file, PlayRow.class)) {
            writer.write(List.of(rows));
        }
        return file;
    }

    private static List<ListenerPlays> readAll(Path file) throws IOException {
        List<ListenerPlays> all = new ArrayList<>();
        try (PlaysReader reader = new PlaysReader(file)) {
            reader.forEachRemaining(all::add);
        }
        return all;
    }

    private static PlayRow row(int listener, Play play) {
        return PlayRow.of(id(listener), play);
    }

    private static ListenerId id(int number) {
        return new ListenerId("listener-" + (100 + number));
    }

    private static Play play(long start, String eventId) {
        return new Play(start, 200_000, PlayKind.TRACK, "Slow Comet", "Nova Ray", false, false, eventId);
    }

    private static Play unknownDuration(long start) {
        return new Play(
                start + 1_000_000,
                Play.UNKNOWN_DURATION,
                PlayKind.EPISODE,
                "Tides",
                "Harbour Talk",
                true,
                true,
                "e" + start);
    }
}
