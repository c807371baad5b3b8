package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.SettingsSource;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.Logs;
import dev.yearlight.common.run.Prices;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.local.server.RunningPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that works with a platform can be told. */
final class PlatformOptions {

    private static final String DEFAULT_DATA = ".yearlight";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = DEFAULT_DATA,
            description = "Folder that everything is kept in (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(DEFAULT_DATA);

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    DataFolder folder() {
        return DataFolder.of(data);
    }

    SettingsSource source() {
        return settings.source();
    }

    /** The settings of the platform that runs from the data folder; fails where none runs. */
    Settings ofRunningPlatform() throws IOException {
        RunningPlatform running = folder().running()
                .orElseThrow(() -> CommandFailure.unavailable(
                        "no platform runs from " + folder().root(),
                        "Start one in another terminal: ./yearlight up --data " + data));
        return source().with(running.addresses()).load();
    }

    /** The settings, with the addresses of the platform that runs from the data folder where one does. */
    Settings ofPlatformIfAny() throws IOException {
        Map<String, String> addresses = folder().running()
                .<Map<String, String>>map(RunningPlatform::addresses)
                .orElse(Map.of());
        return source().over(addresses).load();
    }

    /** What models cost. */
    Prices prices(Settings loaded) throws IOException {
        return Prices.load(folder().home().resolve(loaded.text("yearlight.prices.file")));
    }

    /** Makes ready to run for long: what parts log goes to a file, so that the terminal stays readable. */
    void logToFile() {
        Logs.toFile(folder().logs().resolve("yearlight.log"));
    }
}
