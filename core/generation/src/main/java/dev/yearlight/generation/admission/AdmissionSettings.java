package dev.yearlight.generation.admission;

import java.time.Duration;

/**
 * How calls are admitted.
 *
 * @param strategy how an endpoint's limit is found
 * @param bounds of that limit; the highest is of all endpoints together, too
 * @param window that budgets for requests and tokens are counted in
 * @param headroom part of every configured limit that is left alone, from 0 to below 1
 * @param shareGrowth how long a worker waits before it uses a greater share
 * @param failuresToCooldown failures in a row after which an endpoint is left alone
 * @param firstCooldown the first time, doubling up to {@code longestCooldown}
 * @param longestRetryAfter the longest that a provider's {@code Retry-After} is followed at once
 * @param pauseProbe how often an endpoint that is set up wrongly is asked again
 * @param retryPart retries for each first call
 * @param retriesASecond retries that are let through in any case
 * @param holdBack how long an endpoint that takes less than half of its calls is left alone at a time
 */
public record AdmissionSettings(
        Strategy strategy,
        LimitBounds bounds,
        Duration window,
        double headroom,
        Duration shareGrowth,
        int failuresToCooldown,
        Duration firstCooldown,
        Duration longestCooldown,
        Duration longestRetryAfter,
        Duration pauseProbe,
        double retryPart,
        double retriesASecond,
        Duration holdBack) {

    /** Names the key of what it refuses. */
    public AdmissionSettings {
        positive(window, "window");
        within(headroom >= 0 && headroom < 1, "headroom", "from 0 to below 1", headroom);
        positive(shareGrowth, "window");
        within(failuresToCooldown >= 1, "failures-to-cooldown", "at least 1", failuresToCooldown);
        positive(firstCooldown, "first-cooldown");
        within(
                longestCooldown.compareTo(firstCooldown) >= 0,
                "longest-cooldown",
                "at least first-cooldown",
                longestCooldown);
        positive(longestRetryAfter, "longest-retry-after");
        positive(pauseProbe, "pause-probe");
        within(retryPart >= 0 && retryPart <= 10, "retry-part", "from 0 to 10", retryPart);
        within(retriesASecond > 0, "retries-a-second", "above 0", retriesASecond);
        positive(holdBack, "hold-back");
    }

    /** How the limit of calls in flight is found. */
    public enum Strategy {
        SEEKING,
        ADDITIVE,
        FIXED
    }

    /** A limit of its own for one endpoint. */
    ConcurrencyLimit newLimit() {
        return switch (strategy) {
            case SEEKING -> new SeekingLimit(bounds);
            case ADDITIVE -> new AdditiveLimit(bounds);
            case FIXED -> new FixedLimit(bounds.highest());
        };
    }

    private static void positive(Duration value, String key) {
        within(value.isPositive(), key, "longer than nothing", value);
    }

    private static void within(boolean allowed, String key, String expected, Object value) {
        if (!allowed) {
            throw new IllegalArgumentException(
                    "yearlight.admission." + key + " must be " + expected + ", was " + value);
        }
    }
}
