package dev.yearlight.repair.remedy;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A report that is to be mended, as the dry run saw it.
 *
 * @param epoch of the day's cell
 * @param attempt that the cell named
 */
public record Target(ListenerId listener, LocalDate day, int epoch, AttemptId attempt, Category category)
        implements Comparable<Target> {

    private static final Comparator<Target> ORDER =
            Comparator.comparing(Target::listener).thenComparing(Target::day);

    /** A day by its cell. */
    public static Target of(ListenerId listener, LocalDate day, DayCell cell) {
        return new Target(listener, day, cell.epoch(), cell.attempt(), cell.category());
    }

    /** Whether the cell still names this attempt at this epoch, whatever became of it. */
    public boolean isNamedBy(DayCell cell) {
        return cell.epoch() == epoch && cell.attempt().equals(attempt);
    }

    @Override
    public int compareTo(Target other) {
        return ORDER.compare(this, other);
    }
}
