package dev.yearlight.cli.repair;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Content;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;

/** The tables of reports as the port of finding and mending. */
public record CassandraArchive(ReportTables tables) implements Archive {

    @Override
    public CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        return tables.cells(listener);
    }

    @Override
    public CompletionStage<Optional<Content>> content(ListenerId listener, LocalDate day, AttemptId attempt) {
        return tables.content(listener, day, attempt, ConsistencyLevel.LOCAL_QUORUM)
                .thenApply(found -> found.map(stored -> new Content(stored.report(), stored.lineage())));
    }

    @Override
    public CompletionStage<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
        return tables.writeCell(listener, day, cell);
    }
}
