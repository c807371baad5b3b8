package dev.yearlight.generation.admission;

/**
 * The part of the endpoints' limits that one worker may use: it shrinks at once and grows one window later, so that the
 * shares of all workers never add up to more than the whole while partitions move.
 */
final class Share {

    private final long growthNanos;
    private double part;
    private double granted;
    private long dueNanos;

    /** Nothing at first: whoever had the partitions before may just have used their part. */
    Share(long growthNanos) {
        this.growthNanos = growthNanos;
    }

    /** From 0 to 1. */
    void set(double newPart, long nowNanos) {
        now(nowNanos);
        if (newPart > granted) {
            dueNanos = nowNanos + growthNanos;
        }
        granted = newPart;
        part = Math.min(part, newPart);
    }

    /** The part that may be used now. */
    double now(long nowNanos) {
        if (part < granted && nowNanos - dueNanos >= 0) {
            part = granted;
        }
        return part;
    }

    /** The part that it grows to. */
    double granted() {
        return granted;
    }

    /** How long until it grows; 0 where it is not to. */
    long growsInNanos(long nowNanos) {
        return now(nowNanos) < granted ? dueNanos - nowNanos : 0;
    }
}
