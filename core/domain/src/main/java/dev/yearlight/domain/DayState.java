package dev.yearlight.domain;

/** What has become of a day at an epoch. */
public enum DayState {
    /** Set aside with a reason. */
    PARKED,
    /** A report is visible. */
    WRITTEN,
    /** Its report was taken back. */
    REMOVED
}
