package dev.yearlight.cli.repair;

import dev.yearlight.common.run.RunTables;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.verify.WorkerCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What workers say of their calls for a run, once each that is there has said all that it did until now. */
public final class WorkerAccounts {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final String UNAVAILABLE = "unavailable";

    private final RunTables tables;
    private final InstantSource clock;
    private final Pause pause;

    /** How to wait. */
    @FunctionalInterface
    public interface Pause {

        void take(Duration time) throws InterruptedException;
    }

    /** Reads one table. */
    public WorkerAccounts(RunTables tables, InstantSource clock, Pause pause) {
        this.tables = tables;
        this.clock = clock;
        this.pause = pause;
    }

    /** Reads them; blocks until no worker is left that may have more to say, which is seconds. */
    public List<WorkerCalls> of(RunId run) throws InterruptedException {
        Instant asked = clock.instant();
        List<WorkerReport> reports = read(run);
        while (reports.stream().anyMatch(report -> mayHaveMore(report, asked))) {
            pause.take(LOOK_EVERY);
            reports = read(run);
        }
        return reports.stream()
                .map(report -> new WorkerCalls(report.calls(), report.causes().getOrDefault(UNAVAILABLE, 0L)))
                .toList();
    }

    private boolean mayHaveMore(WorkerReport report, Instant asked) {
        return report.at().isBefore(asked) && report.isAlive(clock.instant());
    }

    private List<WorkerReport> read(RunId run) {
        return tables.reports(run).toCompletableFuture().join();
    }
}
