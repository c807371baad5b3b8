package dev.yearlight.generation;

/** What one day of a chain came to. */
sealed interface Step {

    /** The chain goes on. */
    enum Done implements Step {
        WRITTEN,
        PARKED,
        SKIPPED
    }

    /** The chain ends here. */
    record Stopped(ChainOutcome outcome) implements Step {}
}
