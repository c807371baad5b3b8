package dev.yearlight.ops;

import dev.yearlight.common.settings.Settings;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The settings of the role that watches.
 *
 * @param host the address to bind
 * @param port of the live page; 0 for any free one
 * @param readers pages that are fed live at most
 * @param deadline when a run must have ended
 */
public record OpsConfig(String host, int port, int readers, Optional<Instant> deadline) {

    private static final String DEADLINE = "yearlight.ops.deadline";

    /** Names the key of what it refuses. */
    public OpsConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("yearlight.ops.host must not be blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("yearlight.ops.port must be between 0 and 65535, was " + port);
        }
        if (readers < 1) {
            throw new IllegalArgumentException("yearlight.ops.readers must be at least 1, was " + readers);
        }
    }

    /** Reads {@code yearlight.ops.*}. */
    public static OpsConfig from(Settings settings) {
        return new OpsConfig(
                settings.text("yearlight.ops.host"),
                settings.port("yearlight.ops.port"),
                settings.integer("yearlight.ops.readers", 1, 10_000),
                settings.optionalText(DEADLINE).map(OpsConfig::instant));
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
