package dev.yearlight.bench.publish;

/** Who sends the records. */
enum PublishWay {
    /** As {@code ./yearlight publish} does: from files, with its manifest and its cursors. */
    PUBLISHER,
    /** One thread that hands records out of memory to a producer with the same settings. */
    BARE_PRODUCER
}
