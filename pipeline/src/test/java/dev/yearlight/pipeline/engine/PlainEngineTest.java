package dev.yearlight.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.InventedPlays;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.CapSettings;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainEngineTest {

    private static final int LISTENERS = 12;
    private static final int BUCKETS = 3;
    private static final Window YEAR = Window.ofYear(2025);

    private final Ranking ranking = new Ranking(RankingSettings.DEFAULTS);

    @TempDir
    Path folder;

    private Path plays = Path.of(".");

    @BeforeEach
    void writePlays() throws IOException {
        plays = folder.resolve("plays");
        InventedPlays.write(plays, BUCKETS, LISTENERS);
    }

    @Test
    void everyListenerWithARemarkableDayGetsTheSnapshotThatRankingAloneGives() throws Exception {
        Path out = folder.resolve("out");
        Map<ListenerId, Listener> listeners = InventedPlays.listeners(LISTENERS);

        RankCounts counts = rank(engine(2), request(listeners), out);

        Map<ListenerId, Snapshot> expected = new HashMap<>();
        for (int number = 0; number < LISTENERS; number++) {
            Listener listener = Objects.requireNonNull(listeners.get(InventedPlays.id(number)));
            Snapshot snapshot = ranking.rank(listener, YEAR, InventedPlays.year(number), Catalog.EMPTY)
                    .snapshot();
            if (!snapshot.days().isEmpty()) {
                expected.put(listener.id(), snapshot);
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(read(out)).containsExactlyInAnyOrderElementsOf(expected.values());
        assertThat(counts.snapshots()).isEqualTo(expected.size());
        assertThat(counts.days())
                .isEqualTo(expected.values().stream()
                        .mapToLong(snapshot -> snapshot.days().size())
                        .sum());
        assertThat(counts.chosen().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(counts.days());
    }

    @Test
    void theSameInputGivesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        Map<ListenerId, Listener> listeners = InventedPlays.listeners(LISTENERS);

        RankCounts one = rank(engine(1), request(listeners), folder.resolve("one"));
        RankCounts three = rank(engine(3), request(listeners), folder.resolve("three"));

        assertThat(three).isEqualTo(one);
        for (Path file : SnapshotFiles.list(folder.resolve("one"))) {
            assertThat(folder.resolve("three").resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void aListenerThatTheListenersLackIsCountedAndLeftOut() throws Exception {
        Map<ListenerId, Listener> listeners = InventedPlays.listeners(LISTENERS);
        listeners.remove(InventedPlays.id(4));
        Path out = folder.resolve("out");

        RankCounts counts = rank(engine(1), request(listeners), out);

        assertThat(counts.unknownListeners()).isEqualTo(1);
        assertThat(counts.listeners()).isEqualTo(LISTENERS);
        assertThat(read(out)).extracting(Snapshot::listener).doesNotContain(InventedPlays.id(4));
    }

    @Test
    void listenersInBucketsGiveTheSameSnapshotsAsListenersInAFile() throws Exception {
        Map<ListenerId, Listener> listeners = InventedPlays.listeners(LISTENERS);
        Path buckets = folder.resolve("listeners");
        ListenersFile.writeBuckets(buckets, BUCKETS, new TreeMap<>(listeners).values());

        RankCounts inMemory = rank(engine(2), request(listeners), folder.resolve("memory"));
        RankCounts streamed = rank(
                engine(2),
                new RankRequest(Folder.of(plays), Listeners.open(buckets), Catalog.EMPTY, YEAR),
                folder.resolve("streamed"));

        assertThat(streamed).isEqualTo(inMemory);
        assertThat(read(folder.resolve("streamed"))).isEqualTo(read(folder.resolve("memory")));
    }

    @Test
    void endlessHistoriesAreCappedAndReportedAndRankedAsRankingAloneWould() throws Exception {
        CapSettings few = new CapSettings(1_440, 2_880, 8, 120, 150);
        RankingSettings settings = new RankingSettings(
                RankingSettings.DEFAULTS.choice(),
                RankingSettings.DEFAULTS.eligibility(),
                RankingSettings.DEFAULTS.thresholds(),
                few);
        Ranking capped = new Ranking(settings);
        Map<ListenerId, Listener> listeners = InventedPlays.listeners(LISTENERS);
        Path out = folder.resolve("out");

        RankCounts counts = rank(new PlainEngine(capped, 1), request(listeners), out);

        List<Snapshot> expected = new ArrayList<>();
        long plays = 0;
        for (int number = 0; number < LISTENERS; number++) {
            Listener listener = Objects.requireNonNull(listeners.get(InventedPlays.id(number)));
            plays += InventedPlays.year(number).size();
            expected.add(capped.rank(listener, YEAR, InventedPlays.year(number), Catalog.EMPTY)
                    .snapshot());
        }
        assertThat(counts.capped()).isEqualTo(LISTENERS);
        assertThat(counts.plays()).as("what was dropped counts as read").isEqualTo(plays);
        assertThat(read(out))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(snapshot -> !snapshot.days().isEmpty())
                        .toList());
    }

    @Test
    void progressTellsOfEveryPlay() throws Exception {
        AtomicLong listeners = new AtomicLong();
        AtomicLong seen = new AtomicLong();

        try (Output out = Output.of(folder.resolve("out"))) {
            RankCounts counts = engine(2)
                    .rank(request(InventedPlays.listeners(LISTENERS)), out, (moreListeners, morePlays) -> {
                        listeners.addAndGet(moreListeners);
                        seen.addAndGet(morePlays);
                    });

            assertThat(listeners).hasValue(LISTENERS);
            assertThat(seen).hasValue(counts.plays());
        }
    }

    @Test
    void brokenPlaysLeaveNothingBehind() throws IOException {
        Files.writeString(plays.resolve("bucket-00001-of-00003.parquet"), "no parquet at all");
        Path out = folder.resolve("out");

        assertThatThrownBy(() -> rank(engine(1), request(InventedPlays.listeners(LISTENERS)), out))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("bucket-00001-of-00003.parquet");

        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().contains("out"));
    }

    @Test
    void aFolderThatHoldsFilesIsNeverOverwritten() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("precious"), "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank(engine(1), request(Map.of()), out))
                .withMessageContaining("not empty");
        assertThat(out.resolve("precious")).exists();
    }

    @Test
    void aFolderWithoutPlaysIsRefused() throws IOException {
        plays = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> rank(engine(1), request(Map.of()), folder.resolve("out")))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("holds no plays");
    }

    private PlainEngine engine(int threads) {
        return new PlainEngine(ranking, threads);
    }

    private RankRequest request(Map<ListenerId, Listener> listeners) {
        return new RankRequest(Folder.of(plays), Listeners.of(listeners), Catalog.EMPTY, YEAR);
    }

    private static RankCounts rank(PlainEngine engine, RankRequest request, Path out)
            throws IOException, InterruptedException {
        try (Output folder = Output.of(out)) {
            RankCounts counts = engine.rank(request, folder, RankProgress.NONE);
            folder.commit();
            return counts;
        }
    }

    private static List<Snapshot> read(Path out) throws IOException {
        List<Snapshot> all = new ArrayList<>();
        for (Path file : SnapshotFiles.list(out)) {
            try (SnapshotFileReader snapshots = new SnapshotFileReader(file)) {
                snapshots.forEachRemaining(all::add);
            }
        }
        return all;
    }
}
