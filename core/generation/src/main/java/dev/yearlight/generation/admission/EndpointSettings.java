package dev.yearlight.generation.admission;

/**
 * One endpoint as far as its limits go; what all workers together may use.
 *
 * @param name in settings, metrics and ledgers
 * @param weight how many listeners go there beside the others, above 0
 * @param requests a window, at most; 0 where the provider sets none
 * @param tokens in and out a window, at most; 0 where the provider sets none
 * @param callsInFlight at most; 0 where the provider sets none
 */
public record EndpointSettings(String name, double weight, int requests, int tokens, int callsInFlight) {

    /** Names the key of what it refuses. */
    public EndpointSettings {
        if (!(weight > 0 && weight <= 1_000_000)) {
            throw new IllegalArgumentException(key(name, "weight") + " must be above 0, was " + weight);
        }
        notNegative(name, "requests-per-minute", requests);
        notNegative(name, "tokens-per-minute", tokens);
        notNegative(name, "calls-in-flight", callsInFlight);
    }

    private static void notNegative(String name, String key, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(key(name, key) + " must not be negative, was " + value);
        }
    }

    private static String key(String name, String key) {
        return "endpoint " + name + ": " + key;
    }
}
