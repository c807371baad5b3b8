package dev.yearlight.generation.admission;

/** Seam: a clock without a date, so that tests own the time. */
@FunctionalInterface
public interface NanoClock {

    /** Nanoseconds since some moment; only differences mean anything. */
    long nanos();
}
