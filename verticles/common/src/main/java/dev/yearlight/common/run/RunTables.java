package dev.yearlight.common.run;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.data.ByteUtils;
import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.common.store.Pages;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables {@code run} and {@code run_worker}.
 *
 * <p>Safe for many threads. Every stage completes on a thread of the driver, and fails as the driver's requests fail.
 * Reads and writes are at LOCAL_QUORUM, so that a command sees what the one before it wrote.
 */
public final class RunTables implements RunBoard {

    private static final String ORDERS =
            "SELECT run, paused, why, expected_days, expected_by_category, expected_by_country, estimated_micros, cap_micros,"
                    + " started_at FROM yearlight.run";

    private final CqlSession session;
    private final PreparedStatement begin;
    private final PreparedStatement expect;
    private final PreparedStatement pause;
    private final PreparedStatement cap;
    private final PreparedStatement orders;
    private final PreparedStatement all;
    private final PreparedStatement say;
    private final PreparedStatement spending;
    private final PreparedStatement reports;

    /** Prepares all statements, which blocks; the tables must be there. */
    public RunTables(CqlSession session) {
        this.session = session;
        begin = session.prepare("INSERT INTO yearlight.run"
                + " (run, paused, why, expected_days, expected_by_category, expected_by_country, estimated_micros, started_at,"
                + " cap_micros) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        expect = session.prepare("UPDATE yearlight.run"
                + " SET expected_days = ?, expected_by_category = ?, expected_by_country = ? WHERE run = ?");
        pause = session.prepare("UPDATE yearlight.run SET paused = ?, why = ? WHERE run = ?");
        cap = session.prepare("UPDATE yearlight.run SET cap_micros = ? WHERE run = ?");
        orders = session.prepare(ORDERS + " WHERE run = ?");
        all = session.prepare(ORDERS);
        say = session.prepare(
                "INSERT INTO yearlight.run_worker"
                        + " (run, worker, said_at, spent_micros, billed_calls, calls_in_flight, report) VALUES (?, ?, ?, ?, ?, ?, ?)");
        spending = session.prepare("SELECT worker, said_at, spent_micros, billed_calls, calls_in_flight"
                + " FROM yearlight.run_worker WHERE run = ?");
        reports = session.prepare("SELECT report FROM yearlight.run_worker WHERE run = ?");
    }

    /** Writes all that is asked of a new run. */
    public CompletionStage<Void> begin(RunOrders asked) {
        BoundStatement withoutCap = begin.bind(
                asked.run().value(),
                asked.paused(),
                asked.why(),
                asked.expected().all(),
                byName(asked.expected().byCategory()),
                asked.expected().byCountry(),
                asked.estimatedMicros(),
                asked.startedAt());
        // A value that is not bound is left alone: a new row has no cap then.
        return done(
                asked.capMicros().isPresent()
                        ? withoutCap.setLong("cap_micros", asked.capMicros().getAsLong())
                        : withoutCap);
    }

    /** Sets what the run is to bring; the run must be there. */
    public CompletionStage<Void> expect(RunId run, ExpectedDays expected) {
        return done(expect.bind(expected.all(), byName(expected.byCategory()), expected.byCountry(), run.value()));
    }

    /** Lets no new day start; the run must be there. */
    public CompletionStage<Void> pause(RunId run, String why) {
        return done(pause.bind(true, why, run.value()));
    }

    /** Lets days start again; the run must be there. */
    public CompletionStage<Void> resume(RunId run) {
        return done(pause.bind(false, "", run.value()));
    }

    /** Sets what the run may cost at most; the run must be there. */
    public CompletionStage<Void> cap(RunId run, long capMicros) {
        return done(cap.bind(capMicros, run.value()));
    }

    @Override
    public CompletionStage<Optional<RunOrders>> orders(RunId run) {
        return session.executeAsync(orders.bind(run.value()))
                .thenApply(result -> Optional.ofNullable(result.one()).map(RunTables::ordersIn));
    }

    /** Every run that was ever started, the newest first. */
    public CompletionStage<List<RunOrders>> all() {
        return rows(all.bind(), RunTables::ordersIn).thenApply(RunTables::newestFirst);
    }

    @Override
    public CompletionStage<Void> say(WorkerReport report) {
        return done(say.bind(
                report.run().value(),
                report.worker(),
                report.at(),
                report.costMicros(),
                report.billedCalls(),
                report.callsInFlight(),
                ByteBuffer.wrap(WorkerReportJson.encode(report))));
    }

    @Override
    public CompletionStage<List<Spending>> spending(RunId run) {
        return rows(spending.bind(run.value()), RunTables::spendingIn);
    }

    /** The last word of every worker that ever worked on a run; fails where one is malformed. */
    public CompletionStage<List<WorkerReport>> reports(RunId run) {
        return rows(reports.bind(run.value()), RunTables::reportIn);
    }

    private CompletionStage<Void> done(BoundStatement write) {
        return session.executeAsync(write).thenAccept(result -> {});
    }

    private <T> CompletionStage<List<T>> rows(BoundStatement question, Function<Row, T> reader) {
        return session.executeAsync(question).thenCompose(result -> Pages.all(result, reader));
    }

    private static RunOrders ordersIn(Row row) {
        return new RunOrders(
                new RunId(text(row, "run")),
                row.getBoolean("paused"),
                text(row, "why"),
                expectedIn(row),
                row.getLong("estimated_micros"),
                row.isNull("cap_micros") ? OptionalLong.empty() : OptionalLong.of(row.getLong("cap_micros")),
                instant(row, "started_at"));
    }

    private static ExpectedDays expectedIn(Row row) {
        SortedMap<Category, Long> byCategory = new TreeMap<>();
        counts(row, "expected_by_category")
                .forEach((category, days) -> byCategory.put(Category.valueOf(category), days));
        return new ExpectedDays(
                row.getLong("expected_days"), byCategory, new TreeMap<>(counts(row, "expected_by_country")));
    }

    private static Map<String, Long> counts(Row row, String column) {
        return Objects.requireNonNull(row.getMap(column, String.class, Long.class), column);
    }

    private static Map<String, Long> byName(Map<Category, Long> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private static Spending spendingIn(Row row) {
        return new Spending(
                text(row, "worker"),
                instant(row, "said_at"),
                row.getLong("spent_micros"),
                row.getLong("billed_calls"),
                row.getInt("calls_in_flight"));
    }

    private static WorkerReport reportIn(Row row) {
        try {
            return WorkerReportJson.decode(
                    ByteUtils.getArray(Objects.requireNonNull(row.getByteBuffer("report"), "report")));
        } catch (MalformedRecordException malformed) {
            throw new CompletionException(malformed);
        }
    }

    private static List<RunOrders> newestFirst(List<RunOrders> runs) {
        // Ids of runs sort by time.
        return runs.stream()
                .sorted((one, other) -> other.run().value().compareTo(one.run().value()))
                .toList();
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static Instant instant(Row row, String column) {
        return Objects.requireNonNull(row.getInstant(column), column);
    }
}
