package dev.yearlight.common.run;

import dev.yearlight.domain.RunId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Port: where a worker reads what is asked of a run, and says what it does for it. */
public interface RunBoard {

    /** Empty where nothing was ever asked: such a run goes on without a cap. */
    CompletionStage<Optional<RunOrders>> orders(RunId run);

    /** What every worker has spent, those that are gone included. */
    CompletionStage<List<Spending>> spending(RunId run);

    /** Replaces what this worker said before. */
    CompletionStage<Void> say(WorkerReport report);
}
