package dev.yearlight.ops.figures;

import dev.yearlight.common.run.WorkerReport.Endpoint;
import java.time.Instant;
import java.util.List;

/**
 * What is remembered of a second that has gone by.
 *
 * @param ended days that needed no more work then
 * @param endpoints what they had in flight, and their limits
 */
record Moment(Instant at, long ended, List<Load> endpoints) {

    /** One endpoint's calls under way, and how many may be. */
    record Load(String name, int inFlight, int limit) {}

    static Moment of(Instant at, RunTotals totals) {
        return new Moment(
                at,
                totals.days().ended(),
                totals.endpoints().stream().map(Moment::load).toList());
    }

    private static Load load(Endpoint endpoint) {
        return new Load(endpoint.name(), endpoint.inFlight(), endpoint.limit());
    }
}
