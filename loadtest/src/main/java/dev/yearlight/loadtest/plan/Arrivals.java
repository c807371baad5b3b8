package dev.yearlight.loadtest.plan;

import java.time.Duration;

/**
 * When readers arrive, whatever becomes of those before them: an open model, so that a service that slows down is not
 * asked less.
 *
 * @param peak requests a second that all regions get together
 * @param ramp how long it takes to get there; not of a spike
 * @param hold how long the peak lasts
 */
public record Arrivals(double peak, Duration ramp, Duration hold) {

    /** Refuses a run without readers or without a time. */
    public Arrivals {
        if (!(peak > 0 && peak <= 10_000_000)) {
            throw new IllegalArgumentException("the peak must be above 0 requests a second, was " + peak);
        }
        if (ramp.isNegative() || !hold.isPositive()) {
            throw new IllegalArgumentException("the ramp must not be negative, and the peak must be held for a while");
        }
    }

    /** From the first reader to the last. */
    public Duration total() {
        return ramp.plus(hold);
    }
}
