package dev.yearlight.pipeline.publish;

import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import java.nio.file.Path;

/**
 * What a run is to bring: durable on disk before the first record leaves.
 *
 * @param manifest the file that reconciliation compares with
 * @param listeners records to send
 * @param expected days that are to end as visible, parked or removed
 * @param withoutDays listeners whose snapshot has no day: nothing is sent for them
 */
public record PublishPlan(RunId run, Path manifest, long listeners, ExpectedDays expected, long withoutDays) {

    /** Days in all. */
    public long days() {
        return expected.all();
    }
}
