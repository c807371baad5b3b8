package dev.yearlight.serve.archive;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import java.time.Duration;

/**
 * How archives are read and kept.
 *
 * @param cacheLifetime how long an archive is served without asking the store again
 * @param emptyLifetime the same of an archive that has nothing in it
 * @param cacheEntries archives that are remembered at most
 * @param cacheBytes what they may take in memory together, about
 * @param requestTimeout how long a reader waits for the store
 * @param waiters readers who wait for one read at most
 * @param withheldPoll how often the rules of withheld text are read
 */
public record ArchiveConfig(
        Duration cacheLifetime,
        Duration emptyLifetime,
        int cacheEntries,
        long cacheBytes,
        Duration requestTimeout,
        int waiters,
        Duration withheldPoll) {

    /** How soon a removed or withheld report must be gone from every answer. */
    static final Duration REMOVAL_DEADLINE = Duration.ofSeconds(30);

    private static final int MOST_ENTRIES = 10_000_000;
    private static final int LEAST_BYTES = 1 << 20;
    private static final int MOST_WAITERS = 1_000_000;

    /** Refuses values that serving could not keep its promises with; the message names the key. */
    public ArchiveConfig {
        Require.between(
                requestTimeout, Duration.ofMillis(1), REMOVAL_DEADLINE.dividedBy(2), "yearlight.serve.request-timeout");
        Duration longest = REMOVAL_DEADLINE.minus(requestTimeout);
        Require.between(cacheLifetime, Duration.ofMillis(1), longest, "yearlight.serve.cache-lifetime");
        Require.between(emptyLifetime, Duration.ofMillis(1), cacheLifetime, "yearlight.serve.cache-empty-lifetime");
        Require.between(cacheEntries, 1, MOST_ENTRIES, "yearlight.serve.cache-entries");
        Require.between(cacheBytes, (long) LEAST_BYTES, Long.MAX_VALUE, "yearlight.serve.cache-megabytes");
        Require.between(waiters, 1, MOST_WAITERS, "yearlight.serve.waiters");
        Require.between(
                withheldPoll, Duration.ofMillis(1), REMOVAL_DEADLINE.dividedBy(2), "yearlight.serve.withheld-poll");
    }

    /** Reads {@code yearlight.serve.*}. */
    public static ArchiveConfig from(Settings settings) {
        return new ArchiveConfig(
                settings.duration("yearlight.serve.cache-lifetime"),
                settings.duration("yearlight.serve.cache-empty-lifetime"),
                settings.integer("yearlight.serve.cache-entries", 1, MOST_ENTRIES),
                (long) settings.integer("yearlight.serve.cache-megabytes", 1, 1 << 20) << 20,
                settings.duration("yearlight.serve.request-timeout"),
                settings.integer("yearlight.serve.waiters", 1, MOST_WAITERS),
                settings.duration("yearlight.serve.withheld-poll"));
    }

    /** How long one of at most two requests of the store may take that follow one another. */
    public Duration storeTimeout() {
        return requestTimeout.dividedBy(2);
    }
}
