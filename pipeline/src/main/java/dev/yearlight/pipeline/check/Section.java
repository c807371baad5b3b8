package dev.yearlight.pipeline.check;

/** The parts of a report. */
public enum Section {
    PLAYS,
    TIMES,
    DURATIONS,
    LISTENERS,
    CATALOG,
    SNAPSHOTS
}
