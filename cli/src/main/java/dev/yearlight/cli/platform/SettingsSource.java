package dev.yearlight.cli.platform;

import dev.yearlight.common.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a command's settings come from, not loaded yet.
 *
 * @param file of the user
 * @param environment of the process
 * @param commandLine stronger than both
 */
public record SettingsSource(Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {

    /** The same with more, stronger than all else. */
    public SettingsSource with(Map<String, String> more) {
        Map<String, String> together = new TreeMap<>(commandLine);
        together.putAll(more);
        return new SettingsSource(file, environment, together);
    }

    /** The same with more, weaker than what the command line says. */
    public SettingsSource over(Map<String, String> more) {
        return new SettingsSource(file, environment, more).with(commandLine);
    }

    /** The settings; a bad one is named by its key. */
    public Settings load() {
        return Settings.load(file, environment, commandLine);
    }
}
