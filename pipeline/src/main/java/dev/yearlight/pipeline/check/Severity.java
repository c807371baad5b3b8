package dev.yearlight.pipeline.check;

/** What a line means for ranking, the worst last. */
public enum Severity {
    /** As it should be. */
    OK,
    /** Said for completeness: a part was not there, or could not be judged. */
    NOTE,
    /** Ranking runs, and leaves something out. */
    ODD,
    /** Ranking refuses the data set. */
    BROKEN
}
