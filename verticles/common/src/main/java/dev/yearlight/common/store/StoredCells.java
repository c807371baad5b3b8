package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.Objects;

/** Every day cell there is, page by page: a scan of the whole table, for people who look for something. */
public final class StoredCells {

    private static final int PAGE = 1_000;

    private static final SimpleStatement ALL = SimpleStatement.newInstance(
                    "SELECT listener, day, cell FROM yearlight.completed_day")
            .setPageSize(PAGE)
            .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM);

    private final CqlSession session;

    public StoredCells(CqlSession session) {
        this.session = session;
    }

    /** Is shown one cell after the other. */
    @FunctionalInterface
    public interface Visitor {

        void cell(ListenerId listener, LocalDate day, DayCell cell);
    }

    /** Shows all of them, those of one listener together; blocks, so never on an event loop. */
    public void forEach(Visitor visitor) {
        for (Row row : session.execute(ALL)) {
            visitor.cell(
                    new ListenerId(Objects.requireNonNull(row.getString("listener"))),
                    DayNumber.date(row.getInt("day")),
                    DayCells.cell(Objects.requireNonNull(row.getUdtValue("cell"))));
        }
    }
}
