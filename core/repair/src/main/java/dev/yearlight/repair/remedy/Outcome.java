package dev.yearlight.repair.remedy;

/** What was done with one report of a remediation. */
public enum Outcome {
    /** Nothing yet. */
    PLANNED,
    /** Its cell says removed. */
    REMOVED,
    /** Its order for a higher epoch is acknowledged. */
    ORDERED
}
