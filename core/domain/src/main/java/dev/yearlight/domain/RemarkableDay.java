package dev.yearlight.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A local date with a category, a strength and all that its story may tell.
 *
 * @param strength how far it stands out of the listener's own year, 0 to 1
 * @param log the day's plays in order, at most {@link #LONGEST_LOG}
 * @param playsInAll how many plays the day had, those left out of the log included
 */
public record RemarkableDay(
        LocalDate date, Category category, double strength, DayStats stats, List<LogLine> log, int playsInAll) {

    /** A longer log costs tokens and adds no story. */
    public static final int LONGEST_LOG = 60;

    /** Copies the log; refuses one that is too long. */
    public RemarkableDay {
        Checks.finite(strength, "strength");
        log = List.copyOf(log);
        Checks.between(log.size(), 0, LONGEST_LOG, "lines of the day's log");
        Checks.between(playsInAll, log.size(), Integer.MAX_VALUE, "plays in all");
    }
}
