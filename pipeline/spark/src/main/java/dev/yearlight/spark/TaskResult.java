package dev.yearlight.spark;

import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.job.JobJson;
import org.jspecify.annotations.Nullable;

/**
 * What a task tells the driver of its bucket; goes there as JSON.
 *
 * @param bucket which one
 * @param file name of the attempt's file
 * @param listeners who had plays
 * @param plays all of theirs, each once
 * @param duplicates plays that were dropped
 * @param counts what ranking came to; {@link RankCounts#NONE} where nothing was ranked
 * @param refused what is wrong with a row, and nothing was written; null where nothing is
 */
record TaskResult(
        int bucket,
        String file,
        long listeners,
        long plays,
        long duplicates,
        RankCounts counts,
        @Nullable String refused) {

    static TaskResult ranked(AttemptFile attempt, RankCounts counts) {
        return new TaskResult(
                attempt.bucket(),
                attempt.name(),
                counts.listeners(),
                counts.plays(),
                counts.duplicatesDropped(),
                counts,
                null);
    }

    static TaskResult written(AttemptFile attempt, long listeners, long plays, long duplicates) {
        return new TaskResult(attempt.bucket(), attempt.name(), listeners, plays, duplicates, RankCounts.NONE, null);
    }

    static TaskResult refused(int bucket, RefusedRowException row) {
        return new TaskResult(bucket, "", 0, 0, 0, RankCounts.NONE, String.valueOf(row.getMessage()));
    }

    String json() {
        return JobJson.write(this);
    }

    static TaskResult of(String json) {
        return JobJson.read(json, TaskResult.class);
    }
}
