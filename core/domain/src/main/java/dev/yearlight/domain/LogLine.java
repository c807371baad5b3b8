package dev.yearlight.domain;

import java.time.LocalTime;

/**
 * One play of a day's log, as the writer sees it.
 *
 * @param at local time of the start, to the minute
 * @param title hostile input
 * @param creator hostile input
 * @param minutes how long it played; 0 where unknown
 * @param firstTime whether its creator was never heard before in the known history
 */
public record LogLine(LocalTime at, PlayKind kind, String title, String creator, double minutes, boolean firstTime) {

    /** Refuses lines without names. */
    public LogLine {
        Checks.notBlank(title, "title");
        Checks.notBlank(creator, "creator");
        Checks.finite(minutes, "minutes");
    }
}
