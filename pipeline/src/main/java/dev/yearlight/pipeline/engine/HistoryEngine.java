package dev.yearlight.pipeline.engine;

import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.data.StagedDirectory;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ranks the history of one person, as a {@link PlainEngine} ranks everybody's. */
public final class HistoryEngine {

    private static final int DAYS = 365;

    private final Ranking ranking;

    /** Ranks by some settings. */
    public HistoryEngine(Ranking ranking) {
        this.ranking = ranking;
    }

    /**
     * The year to rank where nobody chose one: the latest calendar year that the history covers from its first day to
     * its last; where it covers none, the 365 days up to its last play.
     *
     * @throws IllegalArgumentException where the history has no play
     */
    public static Window defaultWindow(ImportedHistory history, Listener listener) {
        LocalDate first = day(history.report().firstStart(), listener);
        LocalDate last = day(history.report().lastStart(), listener);
        int year = last.plusDays(1).getYear() - 1;
        Window calendarYear = Window.ofYear(year);
        boolean covered = !first.isAfter(calendarYear.from()) && !last.isBefore(calendarYear.lastDay());
        LocalDate until = last.plusDays(1);
        return covered ? calendarYear : new Window(until.minusDays(DAYS), until);
    }

    private static LocalDate day(@Nullable Instant start, Listener listener) {
        if (start == null) {
            throw new IllegalArgumentException("the history has no play to rank");
        }
        return LocalDate.ofInstant(start, listener.zone());
    }

    /** Ranks it; nothing is written. */
    public RankedYear rank(ImportedHistory history, Listener listener, Window window, Catalog catalog) {
        return ranking.rank(listener, window, history.plays(), catalog);
    }

    /** Writes a snapshots data set of one listener; the folder appears all at once. */
    public static void write(Snapshot snapshot, Path out) throws IOException {
        try (StagedDirectory stage = new StagedDirectory(out)) {
            Path file = stage.path().resolve(SnapshotFiles.fileName(new Buckets.Position(0, 1)));
            try (SnapshotFileWriter writer = new SnapshotFileWriter(file)) {
                writer.write(snapshot);
            }
            stage.commit();
        }
    }
}
