package dev.yearlight.common.run;

import java.time.Instant;

/**
 * What one worker has spent on a run, as it said last.
 *
 * @param at when it was said
 * @param spentMicros millionths of the price table's currency
 * @param billedCalls calls that ended and cost something
 * @param callsInFlight calls whose cost is not known yet
 */
public record Spending(String worker, Instant at, long spentMicros, long billedCalls, int callsInFlight) {

    /** Whether the worker is there, for all that one knows now. */
    public boolean isAlive(Instant now) {
        return Silence.isAlive(at, now);
    }
}
