package dev.yearlight.serve;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of the serving role.
 *
 * @param host the address to bind
 * @param port of the archive API and its page; 0 for any free one
 * @param managementPort of health, readiness and metrics; 0 for any free one
 * @param publicKeyFile PEM file with the public key that tokens are checked with
 * @param issuer what a token's {@code iss} must say
 * @param audience what a token's {@code aud} must contain
 * @param clockLeeway by how much an issuer's clock may be wrong
 * @param tokenCacheEntries verified tokens that are remembered
 * @param cacheLifetime how long an archive is served without asking the store again
 * @param cacheEntries archives that are remembered
 * @param requestTimeout how long a reader waits for the store
 * @param headerBytes the largest header block that is read
 * @param urlBytes the longest request line that is read
 * @param eventLoops instances of the archive verticle, each on an event loop of its own
 */
public record ServeConfig(
        String host,
        int port,
        int managementPort,
        Path publicKeyFile,
        String issuer,
        String audience,
        Duration clockLeeway,
        int tokenCacheEntries,
        Duration cacheLifetime,
        int cacheEntries,
        Duration requestTimeout,
        int headerBytes,
        int urlBytes,
        int eventLoops) {

    /** How soon a removed report must be gone from every answer. */
    static final Duration REMOVAL_DEADLINE = Duration.ofSeconds(30);

    private static final int HIGHEST_PORT = 65_535;

    /** Refuses values that serving could not keep its promises with; the message names the key. */
    public ServeConfig {
        notBlank(host, "host");
        between(port, 0, HIGHEST_PORT, "port");
        between(managementPort, 0, HIGHEST_PORT, "management-port");
        notBlank(publicKeyFile.toString(), "public-key-file");
        notBlank(issuer, "issuer");
        notBlank(audience, "audience");
        between(clockLeeway, Duration.ZERO, Duration.ofMinutes(5), "clock-leeway");
        between(tokenCacheEntries, 1, 10_000_000, "token-cache-entries");
        between(requestTimeout, Duration.ofMillis(1), REMOVAL_DEADLINE.dividedBy(2), "request-timeout");
        between(cacheLifetime, Duration.ofMillis(1), REMOVAL_DEADLINE.minus(requestTimeout), "cache-lifetime");
        between(cacheEntries, 1, 10_000_000, "cache-entries");
        between(headerBytes, 1_024, 65_536, "header-bytes");
        between(urlBytes, 256, 16_384, "url-bytes");
        between(eventLoops, 1, 256, "event-loops");
    }

    /** Reads {@code yearlight.serve.*}. */
    public static ServeConfig from(Settings settings) {
        return new ServeConfig(
                settings.text("yearlight.serve.host"),
                settings.port("yearlight.serve.port"),
                settings.port("yearlight.serve.management-port"),
                settings.optionalPath("yearlight.serve.public-key-file")
                        .orElseThrow(() -> new SettingsException("yearlight.serve.public-key-file must name the public"
                                + " key that tokens are checked with; without it nothing is served")),
                settings.text("yearlight.serve.issuer"),
                settings.text("yearlight.serve.audience"),
                settings.duration("yearlight.serve.clock-leeway"),
                settings.integer("yearlight.serve.token-cache-entries", 1, 10_000_000),
                settings.duration("yearlight.serve.cache-lifetime"),
                settings.integer("yearlight.serve.cache-entries", 1, 10_000_000),
                settings.duration("yearlight.serve.request-timeout"),
                settings.integer("yearlight.serve.header-bytes", 1_024, 65_536),
                settings.integer("yearlight.serve.url-bytes", 256, 16_384),
                settings.integer("yearlight.serve.event-loops", 1, 256));
    }

    private static void notBlank(String value, String key) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("yearlight.serve." + key + " must not be blank");
        }
    }

    private static <T extends Comparable<T>> void between(T value, T lowest, T highest, String key) {
        if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
            throw new IllegalArgumentException(
                    "yearlight.serve." + key + " must be between " + lowest + " and " + highest + ", was " + value);
        }
    }
}
