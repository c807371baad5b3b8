package dev.yearlight.cli.run;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.RunId;
import dev.yearlight.pipeline.publish.RunJournal;
import dev.yearlight.pipeline.publish.RunManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where it is kept what a run is to bring. */
public record RunFolder(RunId run, Path folder) {

    /**
     * The folder of a run.
     *
     * @param run null for the newest
     */
    public static RunFolder of(DataFolder data, @Nullable String run) throws IOException {
        RunId chosen = new RunId(run == null ? newest(data) : run);
        Path folder = data.runs().resolve(chosen.value());
        if (!RunManifest.isOf(folder)) {
            throw CommandFailure.badInput(
                    "there is no run " + chosen + " in " + data.runs(), "Runs are the folders in there.");
        }
        return new RunFolder(chosen, folder);
    }

    private static String newest(DataFolder data) throws IOException {
        return data.latestRun()
                .map(newest -> newest.getFileName().toString())
                .orElseThrow(() -> CommandFailure.badInput(
                        "there is no run in " + data.runs(), "./yearlight run start --snapshots DIR begins one."));
    }

    /** All days that it is known to bring by now; the caller closes it. */
    public RunManifest manifest() throws IOException {
        return RunManifest.of(folder);
    }

    /** How far its publishing is, in words; empty once all of it is published. */
    public Optional<String> unpublished() throws IOException {
        Optional<RunJournal> journal = RunJournal.open(folder);
        if (journal.isEmpty() || journal.get().finished()) {
            return Optional.empty();
        }
        return Optional.of("published only in part, %d of %d files of snapshots so far"
                .formatted(
                        journal.get().filesPlanned(),
                        journal.get().request().files().size()));
    }

    /** What to do where it is not published to its end. */
    public String publishTheRest() {
        return "./yearlight publish --resume " + run + " brings the rest, unless a process is at it.";
    }
}
