package dev.yearlight.generate.tracing;

import dev.yearlight.common.settings.Settings;

/**
 * Whether and what is traced.
 *
 * @param endpoint of OTLP over HTTP; empty where nothing is traced
 * @param ratio share of the days, 0 to 1
 * @param content whether prompts and completions stand in spans
 */
public record TracingConfig(String endpoint, double ratio, boolean content) {

    /** Reads {@code yearlight.tracing.*}. */
    public static TracingConfig from(Settings settings) {
        return new TracingConfig(
                settings.optionalText("yearlight.tracing.endpoint").orElse(""),
                settings.real("yearlight.tracing.ratio", 0, 1),
                settings.flag("yearlight.tracing.content"));
    }
}
