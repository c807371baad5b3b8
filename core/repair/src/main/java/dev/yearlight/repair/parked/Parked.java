package dev.yearlight.repair.parked;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.repair.Content;

/** One parked record, read. */
public sealed interface Parked {

    ParkedPlace place();

    ParkedCause cause();

    /**
     * A day that could not be written.
     *
     * @param run that asked for it
     * @param day whose it is, at the epoch that was asked for
     */
    record Day(ParkedPlace place, ParkedCause cause, RunId run, ExpectedDay day) implements Parked {}

    /** A record that nobody could read; its bytes are on the topic as they came. */
    record Unreadable(ParkedPlace place, ParkedCause cause) implements Parked {}

    /** Reads a record of the topic; whatever is not the order of one day is unreadable. */
    static Parked of(RawParked raw) {
        ParkedCause cause = ParkedCause.of(raw.headers());
        try {
            WorkOrder order = WorkOrderCodec.decode(Content.bytes(raw.value()));
            if (order.epochs().size() != 1) {
                return new Unreadable(raw.place(), cause);
            }
            RemarkableDay day = order.snapshot().days().getFirst();
            return new Day(
                    raw.place(),
                    cause,
                    order.run(),
                    new ExpectedDay(
                            order.snapshot().listener(),
                            day.date(),
                            order.epochs().getFirst(),
                            day.category()));
        } catch (MalformedRecordException malformed) {
            return new Unreadable(raw.place(), cause);
        }
    }
}
