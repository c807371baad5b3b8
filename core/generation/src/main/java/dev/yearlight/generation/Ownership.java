package dev.yearlight.generation;

/** A record's share in a worker's hold on its partition, from the partition's assignment to its revocation. */
public interface Ownership {

    /** The fencing number of this assignment, an unsigned number of 32 bits that only grows. */
    long term();

    /** Whether what was begun may still be written; once false it stays false. */
    boolean held();

    /**
     * Whether new days and new calls may start.
     *
     * <p>While a partition is being revoked this ends first, so that calls that are paid for can still be written. It is
     * false for a while, too, where the worker does not know for sure that the partition is still its own; a chain that
     * ended because of that is run again once it does.
     */
    boolean mayStart();

    /** From here on a call is under way, or its text is not yet lasting: a revocation waits for it. */
    void paying();

    /** From here on a revocation need not wait: the chain sleeps, waits for its turn, or has made its text lasting. */
    void settled();
}
