package dev.yearlight.serve.http;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * How readers are listened to.
 *
 * @param host the address to bind
 * @param port of the archive API and its page; 0 for any free one
 * @param eventLoops instances of the archive verticle, each on an event loop of its own
 * @param connections what one connection may cost
 * @param limits how much one reader and one address may ask for
 * @param overload what is refused when more is asked for than can be answered
 * @param tls absent where something in front ends it
 * @param drain how long requests in flight may take to end once the role is stopped
 */
public record HttpConfig(
        String host,
        int port,
        int eventLoops,
        ConnectionConfig connections,
        LimitConfig limits,
        OverloadConfig overload,
        Optional<TlsConfig> tls,
        Duration drain) {

    /** Refuses values that make no edge; the message names the key. */
    public HttpConfig {
        Require.notBlank(host, "yearlight.serve.host");
        Require.port(port, "yearlight.serve.port");
        Require.between(eventLoops, 1, 256, "yearlight.serve.event-loops");
        Require.between(drain, Duration.ofMillis(1), Duration.ofMinutes(10), "yearlight.serve.drain");
    }

    /** Reads {@code yearlight.serve.*}. */
    public static HttpConfig from(Settings settings) {
        return new HttpConfig(
                settings.text("yearlight.serve.host"),
                settings.port("yearlight.serve.port"),
                settings.integer("yearlight.serve.event-loops", 1, 256),
                ConnectionConfig.from(settings),
                LimitConfig.from(settings),
                OverloadConfig.from(settings),
                TlsConfig.from(settings),
                settings.duration("yearlight.serve.drain"));
    }

    /** What each event loop may hold of something that is set for all of them. */
    int shareOf(int all) {
        return Math.max(1, all / eventLoops);
    }
}
