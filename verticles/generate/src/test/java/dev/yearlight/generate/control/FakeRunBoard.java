package dev.yearlight.generate.control;

import dev.yearlight.common.run.RunBoard;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.Spending;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.domain.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A board in memory that answers at once, or fails while it is said to be away. */
public final class FakeRunBoard implements RunBoard {

    private final Map<RunId, RunOrders> orders = new ConcurrentHashMap<>();
    private final Map<String, WorkerReport> reports = new ConcurrentHashMap<>();
    private volatile boolean away;

    /** Asks for something from now on. */
    public void ask(RunOrders asked) {
        orders.put(asked.run(), asked);
    }

    /** Answers nothing, or again. */
    public void away(boolean gone) {
        away = gone;
    }

    /** The last word of every worker. */
    public List<WorkerReport> reports() {
        return List.copyOf(reports.values());
    }

    @Override
    public CompletionStage<Optional<RunOrders>> orders(RunId run) {
        return answer(() -> Optional.ofNullable(orders.get(run)));
    }

    @Override
    public CompletionStage<List<Spending>> spending(RunId run) {
        return answer(() -> reports.values().stream()
                .filter(report -> report.run().equals(run))
                .map(report -> new Spending(
                        report.worker(),
                        report.at(),
                        report.costMicros(),
                        report.billedCalls(),
                        report.callsInFlight()))
                .toList());
    }

    @Override
    public CompletionStage<Void> say(WorkerReport report) {
        return this.<Optional<Void>>answer(() -> {
                    reports.put(report.worker(), report);
                    return Optional.empty();
                })
                .thenAccept(said -> {});
    }

    private <T> CompletionStage<T> answer(Supplier<T> answer) {
        return away
                ? CompletableFuture.failedFuture(new IllegalStateException("the store is away"))
                : CompletableFuture.completedFuture(answer.get());
    }
}
