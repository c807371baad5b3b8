package dev.yearlight.serve.http;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import java.time.Duration;

/**
 * What one connection may cost, and how many there may be.
 *
 * @param most connections that are open at once; further ones are closed at once
 * @param headerBytes the largest header block that is read
 * @param urlBytes the longest request line that is read
 * @param unanswered requests that one connection may have in flight, as streams of HTTP/2 or one behind the other
 * @param clearTextHttp2 whether HTTP/2 is spoken without TLS
 * @param headTimeout from a connection's start to the end of its first request's head; where HTTP/2 is spoken without
 *     TLS, a connection without TLS has until {@code idleTimeout} instead
 * @param idleTimeout from an answer to the end of the next request's head
 * @param writeTimeout how long a client may take to read what it asked for
 */
public record ConnectionConfig(
        int most,
        int headerBytes,
        int urlBytes,
        int unanswered,
        boolean clearTextHttp2,
        Duration headTimeout,
        Duration idleTimeout,
        Duration writeTimeout) {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Refuses values that no client could be served with; the message names the key. */
    public ConnectionConfig {
        Require.between(most, 1, 10_000_000, "yearlight.serve.connections");
        Require.between(headerBytes, 1_024, 65_536, "yearlight.serve.header-bytes");
        Require.between(urlBytes, 256, 16_384, "yearlight.serve.url-bytes");
        Require.between(unanswered, 1, 10_000, "yearlight.serve.connection-requests");
        Require.between(headTimeout, SHORTEST, LONGEST, "yearlight.serve.head-timeout");
        Require.between(idleTimeout, SHORTEST, LONGEST, "yearlight.serve.idle-timeout");
        Require.between(writeTimeout, SHORTEST, LONGEST, "yearlight.serve.write-timeout");
    }

    static ConnectionConfig from(Settings settings) {
        return new ConnectionConfig(
                settings.integer("yearlight.serve.connections", 1, 10_000_000),
                settings.integer("yearlight.serve.header-bytes", 1_024, 65_536),
                settings.integer("yearlight.serve.url-bytes", 256, 16_384),
                settings.integer("yearlight.serve.connection-requests", 1, 10_000),
                settings.flag("yearlight.serve.h2c"),
                settings.duration("yearlight.serve.head-timeout"),
                settings.duration("yearlight.serve.idle-timeout"),
                settings.duration("yearlight.serve.write-timeout"));
    }
}
