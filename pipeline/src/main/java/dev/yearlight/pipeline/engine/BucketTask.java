package dev.yearlight.pipeline.engine;

import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.storage.LocalFile;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Ranks one file of plays into one file of snapshots; the plays are here while they are ranked.
 *
 * @param file the bucket's, among the plays of the request
 */
record BucketTask(
        Ranking ranking, RankRequest request, String file, Buckets.Position position, Output out, RankProgress progress)
        implements Callable<RankCounts> {

    @Override
    public RankCounts call() throws IOException {
        String snapshots = SnapshotFiles.fileName(position);
        try (LocalFile plays = request.plays().open(file)) {
            RankCounts counts = rank(plays.path(), out.stage().resolve(snapshots));
            out.finished(snapshots);
            return counts;
        }
    }

    private RankCounts rank(Path plays, Path snapshots) throws IOException {
        int mostPlays = ranking.settings().caps().plays();
        try (PlaysReader reader = new PlaysReader(plays, mostPlays);
                Listeners.Lookup listeners = request.listeners().bucket(position);
                SnapshotFileWriter writer = new SnapshotFileWriter(snapshots)) {
            return new BucketRanking(ranking, request.window(), request.catalog(), listeners::find, progress)
                    .rank(reader, writer);
        } catch (BrokenDataException broken) {
            throw broken.ofOriginal(plays, request.plays().name(file));
        }
    }
}
