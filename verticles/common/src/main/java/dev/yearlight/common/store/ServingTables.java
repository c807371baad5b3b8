package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reads of serving, for a database role that may do nothing but read.
 *
 * <p>Safe for many threads. Every stage completes on a thread of the driver, and fails as the driver's requests fail. A
 * partition of more than {@value #MOST_ROWS} rows fails too: a listener has five days, and few attempts at each.
 */
public final class ServingTables implements ReportReads {

    static final int MOST_ROWS = 256;

    private final CqlSession session;
    private final PreparedStatement days;
    private final PreparedStatement reports;
    private final PreparedStatement report;

    /**
     * Prepares all statements, which blocks; the tables must be there.
     *
     * @param timeout of each read
     */
    public ServingTables(CqlSession session, Duration timeout) {
        this.session = session;
        days = prepare(
                "SELECT day, cell FROM yearlight.completed_day WHERE listener = ?",
                ConsistencyLevel.LOCAL_QUORUM,
                timeout);
        reports = prepare(
                "SELECT day, attempt, report, twin FROM yearlight.report_content WHERE listener = ?",
                ConsistencyLevel.LOCAL_ONE,
                timeout);
        report = prepare(
                "SELECT day, attempt, report, twin FROM yearlight.report_content"
                        + " WHERE listener = ? AND day = ? AND attempt = ?",
                ConsistencyLevel.LOCAL_QUORUM,
                timeout);
    }

    /** What every bound statement has in common is set once, since setting it copies the statement. */
    private PreparedStatement prepare(String query, ConsistencyLevel consistency, Duration timeout) {
        return session.prepare(SimpleStatement.newInstance(query)
                .setConsistencyLevel(consistency)
                .setPageSize(MOST_ROWS)
                .setTimeout(timeout)
                .setIdempotent(true));
    }

    @Override
    public CompletionStage<List<WrittenDay>> days(ListenerId listener) {
        return session.executeAsync(days.bind(listener.value()))
                .thenApply(result -> rows(result, row -> DayCells.written(row.getInt(0), bytes(row, 1))));
    }

    @Override
    public CompletionStage<List<ReportRow>> reports(ListenerId listener) {
        return session.executeAsync(reports.bind(listener.value()))
                .thenApply(result -> rows(result, ServingTables::reportRow));
    }

    @Override
    public CompletionStage<Optional<ReportRow>> report(ListenerId listener, WrittenDay day) {
        return session.executeAsync(report.bind(
                        listener.value(), DayNumber.of(day.day()), day.attempt().value()))
                .thenApply(result -> Optional.ofNullable(result.one()).map(ServingTables::reportRow));
    }

    private static <T> List<T> rows(AsyncResultSet page, Function<Row, @Nullable T> reader) {
        if (page.hasMorePages()) {
            throw new OversizedPartitionException(MOST_ROWS);
        }
        List<T> rows = new ArrayList<>(page.remaining());
        for (Row row : page.currentPage()) {
            T read = reader.apply(row);
            if (read != null) {
                rows.add(read);
            }
        }
        return rows;
    }

    private static ReportRow reportRow(Row row) {
        return new ReportRow(
                DayNumber.date(row.getInt(0)),
                new AttemptId(Objects.requireNonNull(row.getString(1))),
                bytes(row, 2),
                row.getBytesUnsafe(3));
    }

    private static ByteBuffer bytes(Row row, int column) {
        return Objects.requireNonNull(row.getBytesUnsafe(column));
    }
}
