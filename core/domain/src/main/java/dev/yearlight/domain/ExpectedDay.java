package dev.yearlight.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a run's manifest: a day that is to end as visible, parked or removed; reconciliation compares with it. */
public record ExpectedDay(ListenerId listener, LocalDate day, int epoch, Category category) {

    /** Refuses epochs that no cell can have. */
    public ExpectedDay {
        Checks.between(epoch, 1, LogicalTimestamp.HIGHEST_EPOCH, "epoch");
    }

    /**
     * What the day's cell says of it.
     *
     * @param cell null where there is none
     */
    public DayFate fate(@Nullable DayCell cell) {
        if (cell == null || cell.epoch() < epoch) {
            return DayFate.PENDING;
        }
        if (cell.epoch() > epoch) {
            return DayFate.SUPERSEDED;
        }
        return switch (cell.state()) {
            case PARKED -> DayFate.PARKED;
            case WRITTEN -> DayFate.VISIBLE;
            case REMOVED -> DayFate.REMOVED;
        };
    }
}
