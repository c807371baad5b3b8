package dev.yearlight.pipeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.pipeline.InventedPlays;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.engine.PlainEngine;
import dev.yearlight.pipeline.engine.RankProgress;
import dev.yearlight.pipeline.engine.RankRequest;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsLookTest {

    private static final int BUCKETS = 2;
    private static final int LISTENERS = 8;

    @TempDir
    static Path ranked = Path.of(".");

    @TempDir
    Path folder = Path.of(".");

    @BeforeAll
    static void rank() throws Exception {
        Path plays = ranked.resolve("plays");
        InventedPlays.write(plays, BUCKETS, LISTENERS);
        RankRequest request = new RankRequest(
                Folder.of(plays), Listeners.of(InventedPlays.listeners(LISTENERS)), Catalog.EMPTY, DataInRows.YEAR);
        try (Output out = Output.of(ranked.resolve("out"))) {
            new PlainEngine(new Ranking(RankingSettings.DEFAULTS), 1).rank(request, out, RankProgress.NONE);
            out.commit();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(ranked.resolve("out"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void whatRankWroteHasNoFinding() throws IOException {
        DataReport report = DataInRows.checkSnapshots(folder);

        assertThat(report.lines()).extracting(Line::severity).containsOnly(Severity.OK);
        assertThat(DataInRows.line(report, "snapshots").value()).isEqualTo(LISTENERS);
        assertThat(DataInRows.line(report, "days").value()).isPositive();
    }

    @Test
    void aMissingFileIsToldOf() throws IOException {
        Files.delete(file(1));

        requireBroken("unreadable-snapshot-files", 1, 0);
    }

    @Test
    void aFileThatWasCutIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(file(0));
        Files.write(file(0), Arrays.copyOf(bytes, bytes.length - 100));

        requireBroken("unreadable-snapshot-files", 1, 0);
    }

    @Test
    void snapshotsOutOfOrderAreNamed() throws IOException {
        List<Snapshot> snapshots = read(0);
        snapshots.add(snapshots.removeFirst());
        write(0, snapshots);

        requireBroken("unsorted-snapshots", 1, snapshots.size());
    }

    @Test
    void aListenerWhoIsThereTwiceIsNamed() throws IOException {
        List<Snapshot> snapshots = read(0);
        snapshots.add(1, snapshots.getFirst());
        write(0, snapshots);

        requireBroken("unsorted-snapshots", 1, 2);
        requireBroken("facts-disagree", 2, 0);
    }

    @Test
    void snapshotsInAnotherBucketAreNamed() throws IOException {
        List<Snapshot> snapshots = read(0);
        write(0, List.of());
        write(1, snapshots);

        requireBroken("snapshots-in-wrong-bucket", snapshots.size(), 1);
    }

    @Test
    void snapshotsOfAnotherRankingAreNamed() throws IOException {
        List<Snapshot> snapshots = read(1);
        Snapshot last = snapshots.removeLast();
        snapshots.add(new Snapshot(
                last.listener(),
                last.country(),
                last.zone(),
                last.window(),
                last.year(),
                last.days(),
                "r1-other",
                last.zoneDataVersion()));
        write(1, snapshots);

        requireBroken("mixed-rankings", 1, snapshots.size());
    }

    private void requireBroken(String name, long value, long row) throws IOException {
        DataReport report = DataInRows.checkSnapshots(folder);
        Line line = DataInRows.line(report, name);
        assertThat(line.value()).isEqualTo(value);
        assertThat(line.spots().getFirst().row()).isEqualTo(row);
        assertThat(report.verdict()).isEqualTo(Severity.BROKEN);
    }

    private Path file(int index) {
        return folder.resolve(SnapshotFiles.fileName(new Buckets.Position(index, BUCKETS)));
    }

    private List<Snapshot> read(int index) throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        try (SnapshotFileReader reader = new SnapshotFileReader(file(index))) {
            reader.forEachRemaining(snapshots::add);
        }
        return snapshots;
    }

    private void write(int index, List<Snapshot> snapshots) throws IOException {
        try (SnapshotFileWriter writer = new SnapshotFileWriter(file(index))) {
            for (Snapshot snapshot : snapshots) {
                writer.write(snapshot);
            }
        }
    }
}
