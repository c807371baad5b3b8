package dev.yearlight.pipeline.publish;

import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;

/**
 * What a run is to bring, as far as its manifest has been written: durable on disk before a record of it leaves.
 *
 * @param listeners records to send
 * @param expected days that are to end as visible, parked or removed
 * @param withoutDays listeners whose snapshot has no day: nothing is sent for them
 */
public record PublishPlan(RunId run, long listeners, ExpectedDays expected, long withoutDays) {

    /** Days in all. */
    public long days() {
        return expected.all();
    }
}
