package dev.yearlight.pipeline.engine;

import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.Listener;
import dev.yearlight.pipeline.data.ListenerPlays;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/**
 * Ranks one bucket of plays into one file of snapshots, listener by listener.
 *
 * @param plays the bucket's file
 * @param snapshots the file to write
 */
record BucketTask(Ranking ranking, RankRequest request, Path plays, Path snapshots, RankProgress progress)
        implements Callable<RankCounts> {

    @Override
    public RankCounts call() throws IOException {
        RankCounts.Tally tally = new RankCounts.Tally();
        try (PlaysReader reader = new PlaysReader(plays);
                SnapshotFileWriter writer = new SnapshotFileWriter(snapshots)) {
            try {
                while (reader.hasNext()) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("another bucket failed");
                    }
                    rank(reader.next(), writer, tally);
                }
            } catch (IOException | RuntimeException failure) {
                writer.discard();
                throw failure;
            }
        }
        return tally.counts();
    }

    private void rank(ListenerPlays history, SnapshotFileWriter writer, RankCounts.Tally tally) throws IOException {
        tally.read(history.plays().size());
        Listener listener = request.listeners().get(history.listener());
        if (listener == null) {
            tally.unknownListener();
        } else {
            RankedYear year = ranking.rank(listener, request.window(), history.plays(), request.catalog());
            tally.ranked(year);
            if (!year.snapshot().days().isEmpty()) {
                writer.write(year.snapshot());
            }
        }
        progress.ranked(1, history.plays().size());
    }
}
