package dev.yearlight.testkit.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What a provider lets in; beyond it, it answers 429.
 *
 * @param callsInFlight at any moment
 * @param requests that it lets in within any window
 */
public record ProviderLimits(int callsInFlight, int requests, Duration window) {

    /** No limit but what a number can hold. */
    public static final ProviderLimits NONE =
            new ProviderLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofNanos(1));

    /** Refuses limits that let nothing through. */
    public ProviderLimits {
        if (callsInFlight < 1 || requests < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("limits must let at least one call through");
        }
    }

    /** What was let in lately; confined to one thread. */
    static final class Guard {

        private final ProviderLimits limits;
        private final Queue<Long> lately = new ArrayDeque<>();

        Guard(ProviderLimits limits) {
            this.limits = limits;
        }

        /** Whether one more fits beside those that run; it then counts. */
        boolean letsIn(int inFlight, long nowNanos) {
            while (!lately.isEmpty()
                    && nowNanos - lately.element() >= limits.window().toNanos()) {
                lately.remove();
            }
            if (inFlight >= limits.callsInFlight() || lately.size() >= limits.requests()) {
                return false;
            }
            lately.add(nowNanos);
            return true;
        }
    }
}
