package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the folder of the run that a command is about. */
final class RunChoice {

    private RunChoice() {}

    /** The run's own folder, or the newest run's where none is named; fails where there is none. */
    static Path folder(DataFolder data, @Nullable String run) throws IOException {
        if (run == null) {
            return data.latestRun()
                    .orElseThrow(() -> CommandFailure.badInput(
                            "there is no run in " + data.runs(), "./yearlight run start --snapshots DIR begins one."));
        }
        Path chosen = data.runs().resolve(new RunId(run).value());
        if (!Files.exists(DataFolder.manifest(chosen))) {
            throw CommandFailure.badInput(
                    "there is no run " + run + " in " + data.runs(), "Runs are the folders in there.");
        }
        return chosen;
    }
}
