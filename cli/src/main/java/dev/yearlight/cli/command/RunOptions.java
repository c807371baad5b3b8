package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.common.settings.Settings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which run a command is about, and of which platform. */
final class RunOptions {

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run's id (default: the newest).")
    private @Nullable String run;

    PlatformOptions platform() {
        return platform;
    }

    DataFolder folder() {
        return platform.folder();
    }

    /** The run; fails where there is none. */
    RunFolder run() throws IOException {
        return RunFolder.of(folder(), run);
    }

    /** The settings of the platform that runs from the data folder; fails where none runs. */
    Settings ofRunningPlatform() throws IOException {
        return platform.ofRunningPlatform();
    }
}
