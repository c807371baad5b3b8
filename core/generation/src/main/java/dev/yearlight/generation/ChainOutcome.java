package dev.yearlight.generation;

/** How a listener's chain ended. */
public sealed interface ChainOutcome {

    /** Every day is written, parked or rightly skipped: the record may be committed. */
    record Finished(int written, int parked, int skipped) implements ChainOutcome {}

    /** No further day may start here: the next owner goes on, or this one once it may; nothing is committed. */
    record Revoked() implements ChainOutcome {}

    /** The model is set up wrongly: the run pauses and nothing is parked. */
    record Paused(String why) implements ChainOutcome {}
}
