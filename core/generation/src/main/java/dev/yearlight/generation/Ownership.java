package dev.yearlight.generation;

/** A worker's hold on a partition, from its assignment to its revocation. */
public interface Ownership {

    /** The fencing number of this assignment, an unsigned number of 32 bits that only grows. */
    long term();

    /** Whether what was begun may still be written; once false it stays false. */
    boolean held();

    /**
     * Whether new days and new calls may start; once false it stays false.
     *
     * <p>While a partition is being revoked this ends first, so that calls that are paid for can still be written.
     */
    default boolean mayStart() {
        return held();
    }
}
