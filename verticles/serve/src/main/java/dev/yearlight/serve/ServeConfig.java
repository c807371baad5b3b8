package dev.yearlight.serve;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.serve.archive.ArchiveConfig;
import dev.yearlight.serve.http.HttpConfig;
import dev.yearlight.serve.token.TokenConfig;
import dev.yearlight.serve.warm.WarmConfig;

/**
 * The settings of the serving role.
 *
 * @param managementPort of health, readiness and metrics, on the host of {@code http}; 0 for any free one
 */
public record ServeConfig(
        HttpConfig http, TokenConfig token, ArchiveConfig archive, WarmConfig warm, int managementPort) {

    /** The message of what is refused names the key. */
    public ServeConfig {
        Require.port(managementPort, "yearlight.serve.management-port");
    }

    /** Reads {@code yearlight.serve.*}. */
    public static ServeConfig from(Settings settings) {
        return new ServeConfig(
                HttpConfig.from(settings),
                TokenConfig.from(settings),
                ArchiveConfig.from(settings),
                WarmConfig.from(settings),
                settings.port("yearlight.serve.management-port"));
    }
}
