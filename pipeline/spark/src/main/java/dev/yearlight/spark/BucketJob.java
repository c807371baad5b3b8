package dev.yearlight.spark;

import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.job.JobMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Sorts raw plays into buckets once, for the plain engine to read as often as it likes.
 *
 * @param plays any tree of Parquet files
 * @param out folder for the buckets; must not hold files yet
 * @param buckets how many
 */
record BucketJob(Path plays, Path out, int buckets) {

    JobMessage.Bucketed run(SparkSession spark) throws IOException {
        Dataset<Row> sorted = PlaysStream.sorted(PlaysStream.plays(spark, plays), buckets);
        List<TaskResult> results = new StagedBuckets(out, buckets, PlaysReader::fileName, (stage, all) -> {})
                .write(sorted, BucketTask::new);
        StagedBuckets.refused(results).ifPresent(what -> {
            throw BadRow.ofPlays(spark, plays)
                    .map(BadRow::exception)
                    .orElseGet(() -> new BrokenDataException(plays, what));
        });
        return new JobMessage.Bucketed(
                results.stream().mapToLong(TaskResult::listeners).sum(),
                results.stream().mapToLong(TaskResult::plays).sum(),
                results.stream().mapToLong(TaskResult::duplicates).sum());
    }
}
