package dev.yearlight.serve.warm;

import dev.yearlight.common.management.ManagementAction;
import dev.yearlight.serve.warm.WarmReport.Verdict;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What has to happen before the role says that it is ready. */
public interface WarmUp {

    /** None: ready at once. */
    WarmUp OFF = new WarmUp() {
        @Override
        public WarmReport report() {
            return WarmReport.nothingYet(Verdict.OFF);
        }

        @Override
        public CompletionStage<WarmReport> run(WarmTarget target) {
            return CompletableFuture.completedStage(report());
        }

        @Override
        public void stop() {
            // Nothing goes on.
        }

        @Override
        public Map<String, ManagementAction> actions() {
            return Map.of();
        }
    };

    /** What was done so far; any thread. */
    WarmReport report();

    /** Warms up the role that listens there; completes on any thread and never fails, since late is not never. */
    CompletionStage<WarmReport> run(WarmTarget target);

    /** Ends what goes on, soon. */
    void stop();

    /** What the management port offers beside. */
    Map<String, ManagementAction> actions();
}
