package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogicalTimestamp;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code completed_day} and {@code report_content}.
 *
 * <p>Safe for many threads. Every stage completes on a thread of the driver, and fails as the driver's requests fail;
 * callers bring results to their own context. Every write carries a logical timestamp, so repeating it changes nothing.
 */
public final class ReportTables {

    private final CqlSession session;
    private final PreparedStatement cells;
    private final PreparedStatement contents;
    private final PreparedStatement content;
    private final PreparedStatement writeContent;
    private final PreparedStatement writeCell;
    private final UserDefinedType cellType;

    /** Prepares all statements, which blocks; the tables must be there. */
    public ReportTables(CqlSession session) {
        this.session = session;
        cells = session.prepare("SELECT day, cell FROM yearlight.completed_day WHERE listener = ?");
        contents = session.prepare("SELECT day, attempt, report FROM yearlight.report_content WHERE listener = ?");
        content = session.prepare("SELECT report, lineage FROM yearlight.report_content"
                + " WHERE listener = ? AND day = ? AND attempt = ?");
        writeContent =
                session.prepare("INSERT INTO yearlight.report_content (listener, day, attempt, report, lineage, twin)"
                        + " VALUES (?, ?, ?, ?, ?, ?) USING TIMESTAMP 1");
        writeCell = session.prepare(
                "UPDATE yearlight.completed_day USING TIMESTAMP ? SET cell = ?" + " WHERE listener = ? AND day = ?");
        cellType =
                (UserDefinedType) writeCell.getVariableDefinitions().get("cell").getType();
    }

    /** All day cells of a listener at LOCAL_QUORUM, in calendar order. */
    public CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        return execute(cells.bind(listener.value()), ConsistencyLevel.LOCAL_QUORUM)
                .thenCompose(result -> Pages.all(result, row -> row))
                .thenApply(ReportTables::byDay);
    }

    /** All content of a listener at LOCAL_ONE, also what no cell names (any more). */
    public CompletionStage<List<ContentRow>> contents(ListenerId listener) {
        return execute(contents.bind(listener.value()), ConsistencyLevel.LOCAL_ONE)
                .thenCompose(result -> Pages.all(result, ReportTables::contentRow));
    }

    /** The content of one attempt; empty where the replicas asked have none. */
    public CompletionStage<Optional<StoredContent>> content(
            ListenerId listener, LocalDate day, AttemptId attempt, ConsistencyLevel consistency) {
        return execute(content.bind(listener.value(), DayNumber.of(day), attempt.value()), consistency)
                .thenApply(result -> Optional.ofNullable(result.one())
                        .map(row -> new StoredContent(blob(row, "report"), blob(row, "lineage"))));
    }

    /**
     * Stores a report as an immutable row at LOCAL_QUORUM; only once this is done may a cell name it.
     *
     * @param twin the report compressed, by {@link dev.yearlight.codecs.TwinDeflater}; null where it is to have none
     */
    public CompletionStage<Void> writeContent(
            ListenerId listener,
            LocalDate day,
            AttemptId attempt,
            byte[] report,
            byte[] lineage,
            byte @Nullable [] twin) {
        BoundStatement withoutTwin = writeContent.bind(
                listener.value(),
                DayNumber.of(day),
                attempt.value(),
                ByteBuffer.wrap(report),
                ByteBuffer.wrap(lineage));
        // A value that is not bound is left alone; null would leave a tombstone.
        return execute(
                        twin == null ? withoutTwin : withoutTwin.setByteBuffer("twin", ByteBuffer.wrap(twin)),
                        ConsistencyLevel.LOCAL_QUORUM)
                .thenAccept(result -> {});
    }

    /** Writes what became of a day at LOCAL_QUORUM; against other writers the higher logical timestamp wins. */
    public CompletionStage<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
        return execute(
                        writeCell.bind(
                                LogicalTimestamp.of(cell),
                                DayCells.value(cellType, cell),
                                listener.value(),
                                DayNumber.of(day)),
                        ConsistencyLevel.LOCAL_QUORUM)
                .thenAccept(result -> {});
    }

    private CompletionStage<AsyncResultSet> execute(Statement<?> statement, ConsistencyLevel consistency) {
        return session.executeAsync(statement.setConsistencyLevel(consistency));
    }

    private static SortedMap<LocalDate, DayCell> byDay(List<Row> rows) {
        SortedMap<LocalDate, DayCell> days = new TreeMap<>();
        rows.forEach(row -> days.put(
                DayNumber.date(row.getInt("day")), DayCells.cell(Objects.requireNonNull(row.getUdtValue("cell")))));
        return days;
    }

    private static ContentRow contentRow(Row row) {
        return new ContentRow(
                DayNumber.date(row.getInt("day")),
                new AttemptId(Objects.requireNonNull(row.getString("attempt"))),
                blob(row, "report"));
    }

    private static ByteBuffer blob(Row row, String column) {
        return Objects.requireNonNull(row.getByteBuffer(column), column);
    }
}
