package dev.yearlight.ops;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.RunTables;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.domain.RunId;
import dev.yearlight.ops.figures.RunReadings;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Runs as Cassandra has them. */
public record StoredRuns(RunTables tables) implements RunReadings {

    @Override
    public CompletionStage<List<RunOrders>> runs() {
        return tables.all();
    }

    @Override
    public CompletionStage<List<WorkerReport>> reports(RunId run) {
        return tables.reports(run);
    }
}
