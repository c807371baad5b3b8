package dev.yearlight.spark;

import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.BucketRanking;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.engine.RankProgress;
import dev.yearlight.pipeline.job.JobJson;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.io.Serial;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Ranks one bucket into a file of snapshots; holds only what goes to executors: texts and the catalog. */
final class RankTask implements MapPartitionsFunction<Row, String> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String folder;
    private final String settings;
    private final LocalDate from;
    private final LocalDate until;
    private final Broadcast<CatalogCopy> catalog;

    RankTask(String folder, RankingSettings settings, Window window, Broadcast<CatalogCopy> catalog) {
        this.folder = folder;
        this.settings = JobJson.write(settings);
        this.from = window.from();
        this.until = window.until();
        this.catalog = catalog;
    }

    @Override
    public Iterator<String> call(Iterator<Row> rows) throws IOException {
        return Collections.singleton(rank(rows).json()).iterator();
    }

    private TaskResult rank(Iterator<Row> rows) throws IOException {
        AttemptFile attempt = AttemptFile.ofTask(folder);
        try {
            RankingSettings read = JobJson.read(settings, RankingSettings.class);
            Histories histories = new Histories(rows, read.caps().plays());
            BucketRanking ranking = new BucketRanking(
                    new Ranking(read),
                    new Window(from, until),
                    catalog.value().catalog(),
                    histories::header,
                    RankProgress.NONE);
            try (SnapshotFileWriter snapshots = new SnapshotFileWriter(attempt.path())) {
                RankCounts counts = ranking.rank(histories, snapshots);
                return TaskResult.ranked(attempt, counts.withDuplicatesDropped(histories.duplicates()));
            }
        } catch (RefusedRowException row) {
            return TaskResult.refused(attempt.bucket(), row);
        }
    }
}
