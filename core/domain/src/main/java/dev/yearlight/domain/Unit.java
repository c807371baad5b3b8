package dev.yearlight.domain;

/** What a figure's value counts. */
public enum Unit {
    MINUTES,
    PLAYS,
    ARTISTS,
    TRACKS,
    EPISODES,
    DAYS,
    YEAR,
    /** 0 to 100. */
    PERCENT,
    /** How many times the usual. */
    TIMES,
    /** Jensen-Shannon distance to base 2, 0 to 1; explains a choice, never told. */
    DISTANCE,
    /** A unit of a newer writer, as an older reader sees it. */
    UNKNOWN
}
