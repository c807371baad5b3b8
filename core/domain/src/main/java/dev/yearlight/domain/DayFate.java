package dev.yearlight.domain;

/** What has become of an expected day. */
public enum DayFate {
    /** Nothing yet, or only at a lower epoch. */
    PENDING,
    VISIBLE,
    PARKED,
    REMOVED,
    /** A higher epoch took its place. */
    SUPERSEDED
}
