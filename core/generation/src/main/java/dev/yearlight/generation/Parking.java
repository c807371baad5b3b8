package dev.yearlight.generation;

import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.WorkOrder;
import io.smallrye.mutiny.Uni;

/** Port: sets a day aside with its reason and coordinates; completes when the record is acknowledged. */
public interface Parking {

    Uni<Void> park(ParkedDay parked);

    /**
     * A day that could not be written.
     *
     * @param order narrowed to that day
     * @param detail which rule and what it saw; never a listener's id, never the text
     * @param at the record that asked for it
     * @param attempts calls that were made
     */
    record ParkedDay(WorkOrder order, ParkReason reason, String detail, Coordinates at, int attempts) {}
}
