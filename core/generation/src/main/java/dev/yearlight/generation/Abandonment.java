package dev.yearlight.generation;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.OrderedDays;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.generation.Parking.ParkedDay;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** The way out for an order whose chain fails every time: parks what it has not settled, and makes no call. */
public final class Abandonment {

    private final ReportStore store;
    private final Settlement settlement;
    private final AttemptIds attemptIds;

    /** A way out for any number of orders; it keeps nothing between two. */
    public Abandonment(ReportStore store, ReportEvents events, Parking parking, AttemptIds attemptIds) {
        this.store = store;
        this.settlement = new Settlement(store, events, parking);
        this.attemptIds = attemptIds;
    }

    /**
     * Parks the days of an order that are due, one after the other.
     *
     * @param at the record that it came from
     * @param redriven the parked attempt that is due, too, where the record is a re-drive
     * @param detail what fails, without anything of the listener
     */
    public Uni<ChainOutcome> park(
            OrderedDays order, Coordinates at, Ownership ownership, Optional<AttemptId> redriven, String detail) {
        return store.cells(order.snapshot().listener()).chain(cells -> {
            List<DayOrder> due = due(order, cells, redriven);
            int skipped = order.size() - due.size();
            return Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(day -> park(day, at, ownership, detail))
                    .filter(Step.Done.class::isInstance)
                    .collect()
                    .asList()
                    .map(parked -> parked.size() == due.size()
                            ? new ChainOutcome.Finished(0, due.size(), skipped)
                            : new ChainOutcome.Revoked());
        });
    }

    private Uni<Step> park(DayOrder day, Coordinates at, Ownership ownership, String detail) {
        ParkedDay parked = new ParkedDay(day.order(), ParkReason.DEFECT, detail, at, 0);
        return settlement.park(day, attemptIds.next(), parked, ownership);
    }

    private static List<DayOrder> due(
            OrderedDays order, SortedMap<LocalDate, DayCell> cells, Optional<AttemptId> redriven) {
        return IntStream.range(0, order.size())
                .mapToObj(index -> new DayOrder(order.narrowedTo(index)))
                .filter(day -> Optional.ofNullable(cells.get(day.date()))
                        .flatMap(cell -> cell.skips(day.epoch(), redriven))
                        .isEmpty())
                .toList();
    }
}
