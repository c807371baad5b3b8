package dev.yearlight.spark;

import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.engine.PlainEngine;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.engine.RankProgress;
import dev.yearlight.pipeline.engine.RankRequest;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.sample.SampleSettings;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Invented listeners as data sets in a folder, and what the plain engine finds in them.
 *
 * @param counts what it came to
 */
record SampleYears(Path folder, RankCounts counts) {

    static final int BUCKETS = 4;
    static final Window YEAR = Window.ofYear(2025);

    private static final int LISTENERS = 12;

    /** Makes and ranks them. */
    static SampleYears in(Path folder) throws IOException, InterruptedException {
        Sample.write(folder, new SampleSettings(LISTENERS, 42, 2025, BUCKETS), done -> {});
        SampleYears years = new SampleYears(folder, RankCounts.NONE);
        RankRequest request = new RankRequest(
                Folder.of(years.plays()), Listeners.open(years.listeners()), CatalogFile.read(years.catalog()), YEAR);
        try (Output out = Output.of(years.snapshots())) {
            RankCounts counts =
                    new PlainEngine(new Ranking(RankingSettings.DEFAULTS), 2).rank(request, out, RankProgress.NONE);
            out.commit();
            return new SampleYears(folder, counts);
        }
    }

    Path plays() {
        return folder.resolve("plays");
    }

    Path listeners() {
        return folder.resolve("listeners.parquet");
    }

    Path catalog() {
        return folder.resolve("catalog.parquet");
    }

    /** The plain engine's. */
    Path snapshots() {
        return folder.resolve("snapshots");
    }

    /** The same on Spark. */
    RankJob job(Path plays, Path out, int buckets) {
        return new RankJob(plays, listeners(), catalog(), YEAR, RankingSettings.DEFAULTS, out, buckets);
    }

    /** All snapshots of a data set, by listener. */
    static List<Snapshot> sorted(Path snapshots) throws IOException {
        List<Snapshot> all = new ArrayList<>();
        for (Path file : SnapshotFiles.list(snapshots)) {
            try (SnapshotFileReader reader = new SnapshotFileReader(file)) {
                reader.forEachRemaining(all::add);
            }
        }
        all.sort(Comparator.comparing(Snapshot::listener));
        return all;
    }
}
