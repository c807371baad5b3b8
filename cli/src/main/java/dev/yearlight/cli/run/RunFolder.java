package dev.yearlight.cli.run;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a run's manifest is. */
public record RunFolder(RunId run, Path manifest) {

    /**
     * The folder of a run.
     *
     * @param run null for the newest
     */
    public static RunFolder of(DataFolder folder, @Nullable String run) throws IOException {
        RunId chosen = new RunId(run == null ? newest(folder) : run);
        Path manifest = DataFolder.manifest(folder.runs().resolve(chosen.value()));
        if (!Files.exists(manifest)) {
            throw CommandFailure.badInput(
                    "there is no run " + chosen + " in " + folder.runs(), "Runs are the folders in there.");
        }
        return new RunFolder(chosen, manifest);
    }

    private static String newest(DataFolder folder) throws IOException {
        return folder.latestRun()
                .map(newest -> newest.getFileName().toString())
                .orElseThrow(() -> CommandFailure.badInput(
                        "there is no run in " + folder.runs(), "./yearlight run start --snapshots DIR begins one."));
    }
}
