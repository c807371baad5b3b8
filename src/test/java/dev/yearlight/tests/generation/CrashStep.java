package dev.yearlight.tests.generation;

/** Where a worker stops, to be killed there. */
enum CrashStep {
    /** The model has answered, nothing is stored. */
    AFTER_ANSWER,
    /** The content is acknowledged, no cell names it. */
    AFTER_CONTENT,
    /** The cell is acknowledged, the warehouse has not heard of it. */
    AFTER_CELL,
    /** The event is acknowledged, no offset is committed. */
    AFTER_EVENT
}
