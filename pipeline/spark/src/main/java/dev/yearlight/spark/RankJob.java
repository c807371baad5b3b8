package dev.yearlight.spark;

import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.facts.RunFactsFile;
import dev.yearlight.pipeline.job.JobMessage;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Buckets, sorts and ranks raw plays in one pass; the snapshots are those that the plain engine finds.
 *
 * <p>Listeners travel as header rows in front of their plays, so nobody holds all of them; the catalog is broadcast.
 *
 * @param plays any tree of Parquet files, in buckets or not
 * @param listeners everybody's zone and country
 * @param catalog null where there is none
 * @param window the dates that are ranked; plays before it are known history
 * @param settings what is ranked by
 * @param out folder for the snapshots; must not hold files yet
 * @param buckets how many files of snapshots
 */
record RankJob(
        Path plays,
        Path listeners,
        @Nullable Path catalog,
        Window window,
        RankingSettings settings,
        Path out,
        int buckets) {

    JobMessage.Ranked run(SparkSession spark) throws IOException {
        CatalogCopy copy = new CatalogCopy(catalog == null ? List.of() : CatalogFile.entries(catalog));
        Broadcast<CatalogCopy> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(copy);
        Dataset<Row> rows = PlaysStream.plays(spark, plays).unionAll(PlaysStream.headers(spark, listeners));
        List<TaskResult> results = new StagedBuckets(out, buckets, SnapshotFiles::fileName, RankJob::addFacts)
                .write(PlaysStream.sorted(rows, buckets), attempts -> new RankTask(attempts, settings, window, shared));
        StagedBuckets.refused(results).ifPresent(what -> {
            throw BadRow.ofPlays(spark, plays)
                    .or(() -> BadRow.ofListeners(spark, listeners))
                    .map(BadRow::exception)
                    .orElseGet(() -> new BrokenDataException(plays, what));
        });
        return new JobMessage.Ranked(counts(results));
    }

    private static void addFacts(Path stage, List<TaskResult> results) throws IOException {
        Optional<RunFacts> facts = counts(results).facts();
        if (facts.isPresent()) {
            RunFactsFile.write(stage, facts.get());
        }
    }

    private static RankCounts counts(List<TaskResult> results) {
        return results.stream().map(TaskResult::counts).reduce(RankCounts.NONE, RankCounts::plus);
    }
}
