package dev.yearlight.generate.eventloop;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Report;
import dev.yearlight.generation.Parking;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.generation.ReportStore;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.concurrent.Executor;

/**
 * Brings the answers of foreign threads back to one event loop, and rides out their outages there.
 *
 * <p>A paid text waits for its store; it is not written a second time because a node was away. Cancelling the chain
 * ends the waiting.
 *
 * @param eventLoop where everything goes on
 * @param outages how long to wait between tries
 */
public record Confinement(Executor eventLoop, OutageRetry outages) {

    /** The operation, repeated through outages until it succeeds; a defect is passed on. */
    public <T> Uni<T> confine(Uni<T> operation) {
        return outages.repeat(operation.emitOn(eventLoop), Outages::passes);
    }

    /** Events from this event loop. */
    public ReportEvents events(ReportEvents events) {
        return event -> confine(events.written(event));
    }

    /** Parking from this event loop. */
    public Parking parking(Parking parking) {
        return parked -> confine(parking.park(parked));
    }

    /** The store as seen from this event loop. */
    public ReportStore store(ReportStore store) {
        return new ReportStore() {
            @Override
            public Uni<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
                return confine(store.cells(listener));
            }

            @Override
            public Uni<StoredReport> content(ListenerId listener, LocalDate day, AttemptId attempt) {
                return confine(store.content(listener, day, attempt));
            }

            @Override
            public Uni<String> writeContent(ListenerId listener, Report report, Lineage lineage) {
                return confine(store.writeContent(listener, report, lineage));
            }

            @Override
            public Uni<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
                return confine(store.writeCell(listener, day, cell));
            }
        };
    }
}
