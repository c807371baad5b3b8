package dev.yearlight.serve.http;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import java.time.Duration;

/**
 * What is refused when more is asked for than can be answered.
 *
 * @param first readers of one event loop who may wait for the store at once, before it is known how fast it is
 * @param most and however fast it is
 * @param unnoticed a wait for the store that no reader notices: below it nobody counts as waiting for one another
 * @param slowest an answer of the store that may still count as normal
 * @param longestTurn a request that finds its event loop busy for longer than this is refused
 * @param perListener readers of one event loop who may wait for the same archive
 * @param retryAfter longest wait that refused readers are told; they are spread from 1 s up to it
 */
public record OverloadConfig(
        int first,
        int most,
        Duration unnoticed,
        Duration slowest,
        Duration longestTurn,
        int perListener,
        Duration retryAfter) {

    /** Refuses values that would shed everything or nothing; the message names the key. */
    public OverloadConfig {
        Require.between(first, InFlightLimit.LEAST, 1_000_000, "yearlight.serve.waiting-first");
        Require.between(most, first, 1_000_000, "yearlight.serve.waiting-most");
        Require.between(unnoticed, Duration.ofMillis(1), Duration.ofSeconds(1), "yearlight.serve.unnoticed-wait");
        Require.between(slowest, Duration.ofMillis(1), Duration.ofSeconds(10), "yearlight.serve.slowest-normal");
        Require.between(longestTurn, Duration.ofMillis(1), Duration.ofSeconds(10), "yearlight.serve.longest-turn");
        Require.between(perListener, 1, 1_000_000, "yearlight.serve.waiting-per-listener");
        Require.between(retryAfter, Duration.ofSeconds(1), Duration.ofMinutes(5), "yearlight.serve.retry-after");
    }

    static OverloadConfig from(Settings settings) {
        return new OverloadConfig(
                settings.integer("yearlight.serve.waiting-first", InFlightLimit.LEAST, 1_000_000),
                settings.integer("yearlight.serve.waiting-most", InFlightLimit.LEAST, 1_000_000),
                settings.duration("yearlight.serve.unnoticed-wait"),
                settings.duration("yearlight.serve.slowest-normal"),
                settings.duration("yearlight.serve.longest-turn"),
                settings.integer("yearlight.serve.waiting-per-listener", 1, 1_000_000),
                settings.duration("yearlight.serve.retry-after"));
    }
}
