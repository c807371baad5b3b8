package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.SettingsSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where every command that has settings takes them from. */
final class SettingsOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings of your own, as in config/yearlight.properties.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, stronger than all else, such as yearlight.serve.port=8090.")
    private Map<String, String> settings = new TreeMap<>();

    SettingsSource source() {
        return new SettingsSource(Optional.ofNullable(config), System.getenv(), settings);
    }
}
