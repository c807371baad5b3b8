package dev.yearlight.ops.figures;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.WorkerReport;
import java.time.Instant;
import java.util.List;

/**
 * A run as it was read at one moment.
 *
 * @param at when it was read
 * @param workers the latest report of each worker, the dead ones' too
 */
public record RunReading(Instant at, RunOrders orders, List<WorkerReport> workers) {

    /** Copies the list. */
    public RunReading {
        workers = List.copyOf(workers);
    }
}
