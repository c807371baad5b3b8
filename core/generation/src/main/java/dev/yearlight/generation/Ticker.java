package dev.yearlight.generation;

/** Seam: a clock that never goes back, means nothing by itself, and goes on while the process is stopped. */
@FunctionalInterface
public interface Ticker {

    long nanos();
}
