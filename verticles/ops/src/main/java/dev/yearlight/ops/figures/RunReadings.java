package dev.yearlight.ops.figures;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.domain.RunId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Port: where runs and their workers' reports are read. Answers come on any thread. */
public interface RunReadings {

    /** What is asked of every known run, the newest first. */
    CompletionStage<List<RunOrders>> runs();

    /** The latest report of each worker that ever worked on the run. */
    CompletionStage<List<WorkerReport>> reports(RunId run);
}
