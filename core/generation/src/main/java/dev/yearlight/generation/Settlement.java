package dev.yearlight.generation;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.generation.Parking.ParkedDay;
import dev.yearlight.generation.ReportStore.StoredReport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Makes what became of a day lasting, in the order that a crash at any place leaves whole. */
final class Settlement {

    private final ReportStore store;
    private final ReportEvents events;
    private final Parking parking;

    Settlement(ReportStore store, ReportEvents events, Parking parking) {
        this.store = store;
        this.events = events;
        this.parking = parking;
    }

    /** Content, then the cell that points at it, then the event; each acknowledged before the next. */
    Uni<Step> show(DayOrder day, StoredReport stored, Ownership ownership) {
        Report report = stored.report();
        return whileHeld(
                ownership,
                () -> store.writeContent(day.listener(), report, stored.lineage())
                        .chain(sha256 -> whileHeld(ownership, () -> {
                            DayCell cell = day.written(report, ownership.term(), sha256);
                            return store.writeCell(day.listener(), day.date(), cell)
                                    .chain(() -> announce(day, stored))
                                    .replaceWith(Step.Done.WRITTEN);
                        })));
    }

    /** The parked record, then the cell. */
    Uni<Step> park(DayOrder day, AttemptId attempt, ParkedDay parked, Ownership ownership) {
        return whileHeld(
                ownership,
                () -> parking.park(parked)
                        .chain(() -> whileHeld(
                                ownership,
                                () -> store.writeCell(day.listener(), day.date(), day.parked(attempt, ownership.term()))
                                        .replaceWith(Step.Done.PARKED))));
    }

    /** Tells the warehouse of a visible report, perhaps once more. */
    Uni<Void> announce(DayOrder day, StoredReport stored) {
        return events.written(
                new ReportWritten(day.listener(), day.snapshot().country(), stored.report(), stored.lineage()));
    }

    /** The write, or the chain's end where the partition is another's by now. */
    private static Uni<Step> whileHeld(Ownership ownership, Supplier<Uni<Step>> write) {
        return ownership.held() ? write.get() : Uni.createFrom().item(new Step.Stopped(new ChainOutcome.Revoked()));
    }
}
