package dev.yearlight.ops;

import dev.yearlight.common.run.Prices;
import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.ops.figures.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * The settings of the role that watches.
 *
 * @param host the address to bind
 * @param port of the live page; 0 for any free one
 * @param readers pages that are fed live at most
 * @param terms what runs are held to
 */
public record OpsConfig(String host, int port, int readers, Terms terms) {

    private static final int MOST_READERS = 10_000;
    private static final String DEADLINE = "yearlight.ops.deadline";

    /** Names the key of what it refuses. */
    public OpsConfig {
        Require.notBlank(host, "yearlight.ops.host");
        Require.port(port, "yearlight.ops.port");
        Require.between(readers, 1, MOST_READERS, "yearlight.ops.readers");
    }

    /**
     * Reads {@code yearlight.ops.*}, and the currency out of the price table.
     *
     * @param home folder that relative paths start from
     */
    public static OpsConfig from(Settings settings, Path home) throws IOException {
        return new OpsConfig(
                settings.text("yearlight.ops.host"),
                settings.port("yearlight.ops.port"),
                settings.integer("yearlight.ops.readers", 1, MOST_READERS),
                new Terms(
                        settings.optionalText(DEADLINE).map(OpsConfig::instant),
                        Prices.load(home.resolve(settings.text("yearlight.prices.file")))
                                .currency()));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    DEADLINE + " must be an instant such as 2026-12-02T08:00:00Z, was " + text, malformed);
        }
    }
}
