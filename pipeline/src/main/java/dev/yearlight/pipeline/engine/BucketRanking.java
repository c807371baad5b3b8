package dev.yearlight.pipeline.engine;

import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.ListenerPlays;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every engine does with one bucket: ranks its histories one after the other into one file of snapshots, and counts.
 *
 * <p>How the histories got into buckets and into order is an engine's own affair; what they come to is settled here, so
 * that engines agree. An instance holds nothing between calls.
 */
public final class BucketRanking {

    private final Ranking ranking;
    private final Window window;
    private final Catalog catalog;
    private final Function<ListenerId, @Nullable Listener> listeners;
    private final RankProgress progress;

    /**
     * Ranks one window.
     *
     * @param listeners asked for each history when it is its turn; null where the listener is not known
     */
    public BucketRanking(
            Ranking ranking,
            Window window,
            Catalog catalog,
            Function<ListenerId, @Nullable Listener> listeners,
            RankProgress progress) {
        this.ranking = ranking;
        this.window = window;
        this.catalog = catalog;
        this.listeners = listeners;
        this.progress = progress;
    }

    /**
     * Ranks them all; a failure discards the file.
     *
     * @param histories each listener once, in ascending order of their ids
     * @throws CancellationException where this thread was interrupted
     */
    public RankCounts rank(Iterator<ListenerPlays> histories, SnapshotFileWriter snapshots) throws IOException {
        RankCounts.Tally tally = new RankCounts.Tally(ranking, window);
        try {
            while (histories.hasNext()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("another bucket failed");
                }
                rank(histories.next(), snapshots, tally);
            }
        } catch (IOException | RuntimeException failure) {
            snapshots.discard();
            throw failure;
        }
        return tally.counts();
    }

    private void rank(ListenerPlays history, SnapshotFileWriter snapshots, RankCounts.Tally tally) throws IOException {
        tally.read(history.plays().size());
        Listener listener = listeners.apply(history.listener());
        if (listener == null) {
            tally.unknownListener();
        } else {
            RankedYear year = ranking.rank(listener, window, history.plays(), catalog);
            tally.ranked(listener, history.plays(), year);
            if (!year.snapshot().days().isEmpty()) {
                snapshots.write(year.snapshot());
            }
        }
        progress.ranked(1, history.plays().size());
    }
}
