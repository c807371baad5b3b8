package dev.yearlight.serve.token;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import java.time.Duration;

/**
 * When issuers' keys are read again. A key that was taken back is believed for {@code refresh} plus {@code overlap} at
 * most, as long as its source answers.
 *
 * @param refresh from one reading to the next
 * @param leastInterval between two readings that tokens with an unknown key id ask for
 * @param overlap how long a key that is gone from its source is still believed
 * @param timeout how long a source may take to answer
 */
public record KeyReading(Duration refresh, Duration leastInterval, Duration overlap, Duration timeout) {

    /** What a service runs with that says nothing else. */
    public static final KeyReading DEFAULTS = new KeyReading(
            Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(5));

    /** Refuses times that make no schedule; the message names the key. */
    public KeyReading {
        Require.between(refresh, Duration.ofSeconds(1), Duration.ofHours(24), "yearlight.serve.keys.refresh");
        Require.between(leastInterval, Duration.ofSeconds(1), refresh, "yearlight.serve.keys.least-interval");
        Require.between(overlap, Duration.ZERO, Duration.ofHours(24), "yearlight.serve.keys.overlap");
        Require.between(timeout, Duration.ofMillis(1), Duration.ofMinutes(1), "yearlight.serve.keys.timeout");
    }

    static KeyReading from(Settings settings) {
        return new KeyReading(
                settings.duration("yearlight.serve.keys.refresh"),
                settings.duration("yearlight.serve.keys.least-interval"),
                settings.duration("yearlight.serve.keys.overlap"),
                settings.duration("yearlight.serve.keys.timeout"));
    }
}
