package dev.yearlight.domain;

/** Why a day that was asked for needs no writing. */
public enum SkipCause {
    /** Its report is there: paid for once. */
    WRITTEN,
    /** Taken back at this epoch: only a higher one may write it. */
    REMOVED,
    /** Set aside: only a re-drive of this very attempt takes it up. */
    PARKED,
    /** A higher epoch is there. */
    SUPERSEDED
}
