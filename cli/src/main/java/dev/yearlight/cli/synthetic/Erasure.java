package dev.yearlight.cli.synthetic;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import dev.yearlight.loadtest.listener.SyntheticListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Takes the archives of synthetic listeners away: the cells first, so that nothing names a content that is gone.
 *
 * <p>Cells are deleted up to an epoch, so that a later seeding's are seen. Contents are deleted one by one: all are
 * written with the same timestamp, and a deleted partition would hide those that come later, too.
 */
public final class Erasure {

    private static final int IN_FLIGHT = 64;
    private static final int EPOCH_SHIFT = 34;

    private final CqlSession session;
    private final PreparedStatement deleteCells;
    private final PreparedStatement contents;
    private final PreparedStatement deleteContent;
    private final long timestamp;

    /**
     * Prepares its statements, which blocks.
     *
     * @param epoch cells of earlier ones go
     */
    public Erasure(CqlSession session, int epoch) {
        this.session = session;
        deleteCells = session.prepare("DELETE FROM yearlight.completed_day USING TIMESTAMP ? WHERE listener = ?");
        contents = session.prepare("SELECT day, attempt FROM yearlight.report_content WHERE listener = ?");
        deleteContent = session.prepare("DELETE FROM yearlight.report_content USING TIMESTAMP 1"
                + " WHERE listener = ? AND day = ? AND attempt = ?");
        timestamp = ((long) epoch << EPOCH_SHIFT) - 1;
    }

    /**
     * Erases the listeners 1 to {@code listeners}; blocks.
     *
     * @param done told how many listeners are erased
     * @return how many reports that were
     */
    public long erase(long listeners, LongConsumer done) {
        long[] erased = {0, 0};
        Multi.createFrom()
                .range(1, Math.toIntExact(listeners + 1))
                .onItem()
                .transformToUni(number -> erase(new SyntheticListener(number).id()))
                .merge(IN_FLIGHT)
                .onItem()
                .invoke(reports -> {
                    erased[0]++;
                    erased[1] += reports;
                    done.accept(erased[0]);
                })
                .collect()
                .last()
                .await()
                .indefinitely();
        return erased[1];
    }

    private Uni<Integer> erase(String listener) {
        return execute(deleteCells.bind(timestamp, listener))
                .chain(gone -> execute(contents.bind(listener)))
                .chain(found -> eraseContents(listener, found));
    }

    /** An archive has a handful of contents, which come on one page. */
    private Uni<Integer> eraseContents(String listener, AsyncResultSet found) {
        List<Row> rows = new ArrayList<>();
        found.currentPage().forEach(rows::add);
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        BatchStatementBuilder batch = BatchStatement.builder(BatchType.UNLOGGED);
        rows.forEach(row -> batch.addStatement(
                deleteContent.bind(listener, row.getInt("day"), Objects.requireNonNull(row.getString("attempt")))));
        return execute(batch.build()).replaceWith(rows.size());
    }

    private Uni<AsyncResultSet> execute(Statement<?> statement) {
        return Uni.createFrom()
                .completionStage(
                        () -> session.executeAsync(statement.setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)));
    }
}
