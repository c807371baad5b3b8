package dev.yearlight.generation;

/** Seam: the chance in a wait, so that a seed gives the same history. */
@FunctionalInterface
public interface Jitter {

    /** From 0 inclusive to 1 exclusive. */
    double next();
}
