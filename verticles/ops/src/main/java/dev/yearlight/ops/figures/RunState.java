package dev.yearlight.ops.figures;

/** How a run stands; the names are stable API. */
public enum RunState {
    /** Published, and no worker has said anything of it yet. */
    WAITING,
    /** Days are being written. */
    RUNNING,
    /** It was told to pause. */
    PAUSED,
    /** It has cost what it may cost. */
    CAPPED,
    /** A worker cannot go on, and says why. */
    STANDSTILL,
    /** No worker is there though days are left. */
    ABANDONED,
    /** Every day has ended. */
    DONE
}
