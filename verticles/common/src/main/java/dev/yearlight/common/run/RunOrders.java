package dev.yearlight.common.run;

import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What is asked of a run; commands write it, every worker reads it once a second.
 *
 * @param paused whether no new day may start
 * @param why the cause of a pause in words; empty while it runs
 * @param expected days of the run's manifest
 * @param estimatedMicros what it was estimated to cost before it began, in millionths of the price table's currency
 * @param capMicros what it may cost at most, in the same unit; empty without a cap
 * @param startedAt when it was published
 */
public record RunOrders(
        RunId run,
        boolean paused,
        String why,
        ExpectedDays expected,
        long estimatedMicros,
        OptionalLong capMicros,
        Instant startedAt) {

    /** Refuses negative numbers. */
    public RunOrders {
        notNegative(estimatedMicros, "estimated cost of a run");
        notNegative(capMicros.orElse(0), "cap of a run");
    }

    /** Days in all. */
    public long expectedDays() {
        return expected.all();
    }

    private static void notNegative(long value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " must not be negative, was " + value);
        }
    }
}
