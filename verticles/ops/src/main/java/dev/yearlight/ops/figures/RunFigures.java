package dev.yearlight.ops.figures;

import dev.yearlight.common.run.RunOrders;
import java.time.Instant;
import java.util.List;

/**
 * All that is shown of a run at one moment.
 *
 * @param why the cause of a state other than running, in words; may be empty
 * @param ended days that need no more work, never more than expected: a day that a worker finds done after another died
 *     is counted by both
 * @param perSecond days a second over the last half minute
 * @param forecast by the pace of the last minutes
 * @param past the last ten minutes
 */
public record RunFigures(
        Instant at,
        RunOrders orders,
        RunState state,
        String why,
        RunTotals totals,
        long ended,
        double perSecond,
        Forecast forecast,
        List<Past> past) {

    /**
     * A stretch of time gone by.
     *
     * @param at its end
     * @param endpoints by name, as at its end
     */
    public record Past(Instant at, double perSecond, List<PastLoad> endpoints) {}

    /** What an endpoint had in flight, and how much it might. */
    public record PastLoad(String name, int inFlight, int limit) {}

    /** What the whole run will have cost if the rest costs what the days so far did; 0 before the first day. */
    public long projectedMicros() {
        long paid = totals.days().written() + totals.days().parked();
        long left = orders.expectedDays() - ended;
        return paid == 0 ? 0 : totals.costMicros() + Math.round((double) totals.costMicros() / paid * left);
    }
}
