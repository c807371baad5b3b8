package dev.yearlight.pipeline.engine;

import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Ranks one file of plays into one file of snapshots.
 *
 * @param plays the bucket's file
 * @param out the folder for the snapshots
 */
record BucketTask(
        Ranking ranking, RankRequest request, Path plays, Buckets.Position position, Path out, RankProgress progress)
        implements Callable<RankCounts> {

    @Override
    public RankCounts call() throws IOException {
        int mostPlays = ranking.settings().caps().plays();
        try (PlaysReader reader = new PlaysReader(plays, mostPlays);
                Listeners.Lookup listeners = request.listeners().bucket(position);
                SnapshotFileWriter writer = new SnapshotFileWriter(out.resolve(SnapshotFiles.fileName(position)))) {
            return new BucketRanking(ranking, request.window(), request.catalog(), listeners::find, progress)
                    .rank(reader, writer);
        }
    }
}
