package dev.yearlight.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The local dates that are ranked, half-open.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record Window(LocalDate from, LocalDate until) {

    /** A leap year. */
    public static final int LONGEST_DAYS = 366;

    /** Refuses empty windows and those longer than a leap year. */
    public Window {
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException(
                    "window must hold 1 to " + LONGEST_DAYS + " days, " + from + " until " + until + " holds " + days);
        }
    }

    /** The calendar year. */
    public static Window ofYear(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** How many dates it holds. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, until);
    }

    /** Whether the date lies inside. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(until);
    }

    /** The place of the date, counted from 0; outside of the window below 0 or at least {@link #days()}. */
    public int indexOf(LocalDate date) {
        return (int) (date.toEpochDay() - from.toEpochDay());
    }

    /** The last day, inclusive, as people write it. */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }
}
