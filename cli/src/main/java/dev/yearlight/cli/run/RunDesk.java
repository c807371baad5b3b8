package dev.yearlight.cli.run;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.RunTables;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Where commands ask something of a run; blocks for each answer. */
public final class RunDesk implements AutoCloseable {

    private static final double MILLIS_A_SECOND = 1_000;

    private final CassandraConnection connection;
    private final RunTables tables;

    private RunDesk(CassandraConnection connection) {
        this.connection = connection;
        this.tables = new RunTables(connection.session());
    }

    /** Connects to the platform of these settings. */
    public static RunDesk open(Settings settings) {
        return new RunDesk(CassandraConnection.open(StoreConfig.from(settings)));
    }

    /** What is asked of a run; fails where it was never started. */
    public RunOrders orders(RunId run) {
        return tables.orders(run)
                .toCompletableFuture()
                .join()
                .orElseThrow(() ->
                        CommandFailure.badInput("there is no run " + run, "./yearlight run list names them all."));
    }

    /** Every run, the newest first. */
    public List<RunOrders> all() {
        return tables.all().toCompletableFuture().join();
    }

    /** Begins a run: nothing of it may have been published before. */
    public void begin(RunOrders orders) {
        tables.begin(orders).toCompletableFuture().join();
    }

    /** Whether a run was begun. */
    public boolean knows(RunId run) {
        return tables.orders(run).toCompletableFuture().join().isPresent();
    }

    /** Sets what it is to bring. */
    public void expect(RunId run, ExpectedDays expected) {
        tables.expect(run, expected).toCompletableFuture().join();
    }

    /** Lets no new day start. */
    public void pause(RunId run, String why) {
        orders(run);
        tables.pause(run, why).toCompletableFuture().join();
    }

    /** Lets days start again. */
    public void resume(RunId run) {
        orders(run);
        tables.resume(run).toCompletableFuture().join();
    }

    /** Sets what it may cost. */
    public void cap(RunId run, long micros) {
        orders(run);
        tables.cap(run, micros).toCompletableFuture().join();
    }

    /** The last word of each worker. */
    public List<WorkerReport> reports(RunId run) {
        return tables.reports(run).toCompletableFuture().join();
    }

    /** The cells of the days. */
    public ReportTables cells() {
        return new ReportTables(connection.session());
    }

    /** Days a second of the newest run that wrote any, from its start to its last word; empty where none did. */
    public OptionalDouble learnedRate() {
        for (RunOrders run : all()) {
            List<WorkerReport> reports = reports(run.run());
            long ended = RunStatus.ended(reports);
            Instant last = reports.stream()
                    .map(WorkerReport::at)
                    .max(Comparator.naturalOrder())
                    .orElse(run.startedAt());
            double seconds = Duration.between(run.startedAt(), last).toMillis() / MILLIS_A_SECOND;
            if (ended > 0 && seconds > 0) {
                return OptionalDouble.of(ended / seconds);
            }
        }
        return OptionalDouble.empty();
    }

    @Override
    public void close() {
        connection.close();
    }
}
