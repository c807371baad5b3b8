package dev.yearlight.spark;

import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.job.JobMessage;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a job in a session of its own; the master is whatever {@code spark-submit} was told.
 *
 * @param told of how it goes on, and at last of what it came to
 */
record Session(Consumer<JobMessage> told) {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** The exit code: what the command line of Yearlight ends with for the same reason. */
    int run(Job job) {
        JobMessage result = resultOf(job);
        told.accept(result);
        return switch (result) {
            case JobMessage.Ranked ranked -> ExitCode.OK;
            case JobMessage.Bucketed bucketed -> ExitCode.OK;
            case JobMessage.Progress neverLast -> ExitCode.FAILED;
            case JobMessage.Failed failed -> failed.badInput() ? ExitCode.BAD_INPUT : ExitCode.FAILED;
        };
    }

    private JobMessage resultOf(Job job) {
        try (SparkSession spark = open()) {
            spark.sparkContext().addSparkListener(new TaskProgress(told));
            return job.run(spark);
        } catch (BrokenDataException | IllegalArgumentException refused) {
            return new JobMessage.Failed(String.valueOf(refused.getMessage()), true);
        } catch (Exception failure) {
            // Spark throws checked exceptions that its signatures do not tell of.
            LOG.error("the job failed", failure);
            String message = String.valueOf(failure.getMessage());
            return new JobMessage.Failed(message.lines().findFirst().orElse(""), false);
        }
    }

    static SparkSession open() {
        return SparkSession.builder()
                .appName("yearlight")
                // Times without a zone are UTC, wherever the job runs.
                .config("spark.sql.session.timeZone", "UTC")
                // There is one shuffle, and its partitions are the buckets: nothing may be merged or split.
                .config("spark.sql.adaptive.enabled", false)
                .getOrCreate();
    }
}
