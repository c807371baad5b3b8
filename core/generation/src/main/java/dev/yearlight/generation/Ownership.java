package dev.yearlight.generation;

/** A worker's hold on a partition, from its assignment to its revocation. */
public interface Ownership {

    /** The fencing number of this assignment, an unsigned number of 32 bits that only grows. */
    long term();

    /** Whether it still holds; once false it stays false, and no new day may start. */
    boolean held();
}
