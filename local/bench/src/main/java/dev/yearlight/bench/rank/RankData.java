package dev.yearlight.bench.rank;

import dev.yearlight.bench.BenchProgress;
import dev.yearlight.domain.Listener;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.sample.SampleSettings;
import dev.yearlight.pipeline.storage.StagedDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Invented plays, listeners and a catalog, kept in a folder: those of {@code ./yearlight sample}, and the listeners in
 * the buckets of their plays.
 *
 * @param folder of the data sets
 * @param listeners how many
 * @param events all plays
 */
record RankData(Path folder, int listeners, long events) {

    static final int YEAR = 2025;
    private static final long SEED = 1;

    /** Invents what is not there yet. */
    static RankData of(Path kept, int listeners, BenchProgress progress) throws IOException {
        Path folder = kept.resolve("plays-%d-%d-%d".formatted(YEAR, SEED, listeners));
        SampleSettings settings = SampleSettings.of(listeners, SEED, YEAR);
        if (!Files.exists(folder)) {
            progress.round("inventing listeners", listeners);
            Sample.write(folder, settings, progress::done);
        }
        RankData data = new RankData(folder, listeners, PlaysReader.count(folder.resolve("plays")));
        if (!Files.exists(data.bucketedListeners())) {
            progress.stage("sorting %,d listeners into buckets".formatted(listeners));
            writeListeners(data.bucketedListeners(), settings);
        }
        return data;
    }

    private static void writeListeners(Path out, SampleSettings settings) throws IOException {
        Iterable<Listener> listeners = ListenersFile.read(out.resolveSibling("listeners.parquet")).values().stream()
                .sorted(Comparator.comparing(Listener::id))
                .toList();
        try (StagedDirectory stage = new StagedDirectory(out)) {
            ListenersFile.writeBuckets(stage.path(), settings.buckets(), listeners);
            stage.commit();
        }
    }

    Path plays() {
        return folder.resolve("plays");
    }

    Path listenersFile() {
        return folder.resolve("listeners.parquet");
    }

    Path bucketedListeners() {
        return folder.resolve("listeners");
    }

    Path catalog() {
        return folder.resolve("catalog.parquet");
    }

    /** The same plays in a folder for each day, as they come from a service; made by DuckDB when first asked for. */
    Path raw() {
        return folder.resolve("raw");
    }
}
