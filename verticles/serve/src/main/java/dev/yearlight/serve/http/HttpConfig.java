package dev.yearlight.serve.http;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;

/**
 * Where readers are listened to, and how much of a request is read.
 *
 * @param host the address to bind
 * @param port of the archive API and its page; 0 for any free one
 * @param headerBytes the largest header block that is read
 * @param urlBytes the longest request line that is read
 * @param eventLoops instances of the archive verticle, each on an event loop of its own
 */
public record HttpConfig(String host, int port, int headerBytes, int urlBytes, int eventLoops) {

    /** Refuses values that make no edge; the message names the key. */
    public HttpConfig {
        Require.notBlank(host, "yearlight.serve.host");
        Require.port(port, "yearlight.serve.port");
        Require.between(headerBytes, 1_024, 65_536, "yearlight.serve.header-bytes");
        Require.between(urlBytes, 256, 16_384, "yearlight.serve.url-bytes");
        Require.between(eventLoops, 1, 256, "yearlight.serve.event-loops");
    }

    /** Reads {@code yearlight.serve.*}. */
    public static HttpConfig from(Settings settings) {
        return new HttpConfig(
                settings.text("yearlight.serve.host"),
                settings.port("yearlight.serve.port"),
                settings.integer("yearlight.serve.header-bytes", 1_024, 65_536),
                settings.integer("yearlight.serve.url-bytes", 256, 16_384),
                settings.integer("yearlight.serve.event-loops", 1, 256));
    }
}
