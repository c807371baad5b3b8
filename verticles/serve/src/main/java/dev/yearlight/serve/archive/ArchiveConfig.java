package dev.yearlight.serve.archive;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import java.time.Duration;

/**
 * How archives are read and kept.
 *
 * @param cacheLifetime how long an archive is served without asking the store again
 * @param cacheEntries archives that are remembered
 * @param requestTimeout how long a reader waits for the store
 */
public record ArchiveConfig(Duration cacheLifetime, int cacheEntries, Duration requestTimeout) {

    /** How soon a removed report must be gone from every answer. */
    static final Duration REMOVAL_DEADLINE = Duration.ofSeconds(30);

    /** Refuses values that serving could not keep its promises with; the message names the key. */
    public ArchiveConfig {
        Require.between(
                requestTimeout, Duration.ofMillis(1), REMOVAL_DEADLINE.dividedBy(2), "yearlight.serve.request-timeout");
        Require.between(
                cacheLifetime,
                Duration.ofMillis(1),
                REMOVAL_DEADLINE.minus(requestTimeout),
                "yearlight.serve.cache-lifetime");
        Require.between(cacheEntries, 1, 10_000_000, "yearlight.serve.cache-entries");
    }

    /** Reads {@code yearlight.serve.*}. */
    public static ArchiveConfig from(Settings settings) {
        return new ArchiveConfig(
                settings.duration("yearlight.serve.cache-lifetime"),
                settings.integer("yearlight.serve.cache-entries", 1, 10_000_000),
                settings.duration("yearlight.serve.request-timeout"));
    }
}
