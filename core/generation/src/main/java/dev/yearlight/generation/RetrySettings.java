package dev.yearlight.generation;

import java.time.Duration;

/**
 * How often and how patiently one day is tried.
 *
 * @param texts texts that may be unusable or break the guardrails before the day is parked
 * @param declines refusals of the model before the day is parked
 * @param failures failures of a provider that was reached before the day is parked
 * @param firstWait the first wait after a failure; each further one is twice as long
 * @param longestWait where doubling ends
 * @param longestRetryAfter the longest that a provider's {@code Retry-After} is waited for at once
 */
public record RetrySettings(
        int texts, int declines, int failures, Duration firstWait, Duration longestWait, Duration longestRetryAfter) {

    /** Refuses bounds below 1 and waits that are not positive or not in order. */
    public RetrySettings {
        atLeastOne(texts, "texts");
        atLeastOne(declines, "declines");
        atLeastOne(failures, "failures");
        positive(firstWait, "first-wait");
        positive(longestRetryAfter, "longest-retry-after");
        if (longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException(
                    "retry.longest-wait must not be shorter than retry.first-wait, was " + longestWait);
        }
    }

    private static void atLeastOne(int value, String key) {
        if (value < 1) {
            throw new IllegalArgumentException("retry." + key + " must be at least 1, was " + value);
        }
    }

    private static void positive(Duration value, String key) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("retry." + key + " must be longer than nothing, was " + value);
        }
    }
}
