package dev.yearlight.spark;

import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.storage.StagedDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The output of a job: one file a bucket, all at once or not at all.
 *
 * <p>Attempts of tasks write beside it, under names of their own. The driver alone gives names: to the files of the
 * attempts that Spark took, one a bucket; then it moves the folder to its place.
 */
record StagedBuckets(Path out, int buckets, Function<Buckets.Position, String> fileName, Finish finish) {

    private static final Logger LOG = LoggerFactory.getLogger(StagedBuckets.class);

    /**
     * Runs a task on each partition of sorted rows, and commits what they wrote.
     *
     * @param task makes it, told the folder for its attempts
     * @return what the tasks tell; where one refuses a row nothing is committed
     */
    List<TaskResult> write(Dataset<Row> sorted, Function<String, MapPartitionsFunction<Row, String>> task)
            throws IOException {
        Path attempts = emptyFolderForAttempts();
        try (StagedDirectory stage = new StagedDirectory(out)) {
            List<TaskResult> results =
                    sorted.mapPartitions(task.apply(attempts.toString()), Encoders.STRING()).collectAsList().stream()
                            .map(TaskResult::of)
                            .toList();
            if (refused(results).isEmpty()) {
                takeOver(results, attempts, stage.path());
                finish.add(stage.path(), results);
                stage.commit();
            }
            return results;
        } finally {
            deleteIfPossible(attempts);
        }
    }

    private Path emptyFolderForAttempts() throws IOException {
        Path target = out.toAbsolutePath().normalize();
        Path attempts = target.resolveSibling("." + target.getFileName() + ".attempts");
        StagedDirectory.delete(attempts);
        return Files.createDirectories(attempts);
    }

    /** An attempt that was given up may still write; the output does not wait for it. */
    private static void deleteIfPossible(Path attempts) {
        try {
            StagedDirectory.delete(attempts);
        } catch (IOException stillWrittenTo) {
            LOG.warn("attempts that were given up are left in {}; the next run removes them", attempts);
        }
    }

    /** What is wrong with a row, where a task refused one. */
    static Optional<String> refused(List<TaskResult> results) {
        return results.stream()
                .flatMap(result -> Optional.ofNullable(result.refused()).stream())
                .findFirst();
    }

    private void takeOver(List<TaskResult> results, Path attempts, Path stage) throws IOException {
        if (results.size() != buckets) {
            throw new IllegalStateException(results.size() + " results for " + buckets + " buckets");
        }
        for (TaskResult result : results) {
            String name = fileName.apply(new Buckets.Position(result.bucket(), buckets));
            Files.move(attempts.resolve(result.file()), stage.resolve(name));
        }
    }
}
