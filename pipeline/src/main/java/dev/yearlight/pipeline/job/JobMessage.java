package dev.yearlight.pipeline.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.yearlight.pipeline.engine.RankCounts;
import java.util.Optional;

/** What a job says on its standard output: one line of JSON each, among lines that others may print. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "yearlight")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JobMessage.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = JobMessage.Ranked.class, name = "ranked"),
    @JsonSubTypes.Type(value = JobMessage.Bucketed.class, name = "bucketed"),
    @JsonSubTypes.Type(value = JobMessage.Failed.class, name = "failed")
})
public sealed interface JobMessage {

    /**
     * How far it is.
     *
     * @param doing what it does now
     * @param done tasks that are through
     * @param all tasks that are known of
     */
    record Progress(String doing, long done, long all) implements JobMessage {}

    /** The snapshots are there. */
    record Ranked(RankCounts counts) implements JobMessage {}

    /**
     * The plays are there, in buckets.
     *
     * @param duplicates plays that came more than once; dropped
     */
    record Bucketed(long listeners, long plays, long duplicates) implements JobMessage {}

    /**
     * Nothing was written.
     *
     * @param badInput whether the input is to blame
     */
    record Failed(String what, boolean badInput) implements JobMessage {}

    /** The line that says it. */
    default String line() {
        return JobJson.write(this);
    }

    /** What a line says; empty where it is not a message. */
    static Optional<JobMessage> of(String line) {
        return line.startsWith("{\"yearlight\":")
                ? Optional.of(JobJson.read(line, JobMessage.class))
                : Optional.empty();
    }
}
