package dev.yearlight.pipeline.check;

/** What a line's figure is. */
public enum Unit {
    /** Rows, files, listeners and whatever else the line's text names. */
    COUNT,
    SECONDS,
    /** Milliseconds since the epoch. */
    INSTANT
}
