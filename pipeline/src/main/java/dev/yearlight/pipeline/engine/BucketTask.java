package dev.yearlight.pipeline.engine;

import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.pipeline.data.PlaysReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Ranks one file of plays into one file of snapshots.
 *
 * @param plays the bucket's file
 * @param snapshots the file to write
 */
record BucketTask(BucketRanking ranking, Path plays, Path snapshots) implements Callable<RankCounts> {

    @Override
    public RankCounts call() throws IOException {
        try (PlaysReader reader = new PlaysReader(plays);
                SnapshotFileWriter writer = new SnapshotFileWriter(snapshots)) {
            return ranking.rank(reader, writer);
        }
    }
}
