package dev.yearlight.bench.peer;

/** Who consumes. */
public enum ConsumerKind {
    /** The intake of the role that writes. */
    YEARLIGHT,
    /** Confluent's parallel-consumer, in order by key. */
    PARALLEL_CONSUMER,
    /** A loop that polls and counts: what the client alone costs. */
    POLL_LOOP
}
