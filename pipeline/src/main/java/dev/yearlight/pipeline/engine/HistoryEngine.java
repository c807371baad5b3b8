package dev.yearlight.pipeline.engine;

import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Path;

/** Ranks the history of one person, as a {@link PlainEngine} ranks everybody's. */
public final class HistoryEngine {

    private final Ranking ranking;

    /** Ranks by some settings. */
    public HistoryEngine(Ranking ranking) {
        this.ranking = ranking;
    }

    /** Ranks it; nothing is written. */
    public RankedYear rank(ImportedHistory history, Listener listener, Window window, Catalog catalog) {
        return ranking.rank(listener, window, history.plays(), catalog);
    }

    /** Writes a snapshots data set of one listener; the folder appears all at once. */
    public static void write(Snapshot snapshot, Path out) throws IOException {
        try (Output folder = Output.of(out)) {
            write(snapshot, folder);
        }
    }

    /** The same, wherever it is to lie. */
    public static void write(Snapshot snapshot, Output out) throws IOException {
        Path file = out.stage().resolve(SnapshotFiles.fileName(new Buckets.Position(0, 1)));
        try (SnapshotFileWriter writer = new SnapshotFileWriter(file)) {
            writer.write(snapshot);
        }
        out.commit();
    }
}
