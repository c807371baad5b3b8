package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.run.ManifestDays;
import dev.yearlight.cli.run.Publication;
import dev.yearlight.cli.run.RunFollower;
import dev.yearlight.cli.run.RunProgress;
import dev.yearlight.cli.run.RunWatch;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.domain.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a run to its end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Follows a run of the platform that is up, until every expected day is visible, parked or removed.",
            "With --snapshots it publishes them as a new run first."
        })
public final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run's id (default: the newest).")
    private @Nullable String run;

    @Option(names = "--snapshots", paramLabel = "DIR", description = "Publish these as a new run, and follow it.")
    private @Nullable Path snapshots;

    @Option(names = "--status", description = "Look once and do not wait; exit code 1 while days are pending.")
    private boolean status;

    /** Talks to the terminal. */
    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.ofRunningPlatform();
        Path folder = runFolder(settings);
        RunProgress progress = look(settings, DataFolder.manifest(folder));
        terminal.print("run=%s days=%d visible=%d parked=%d removed=%d pending=%d"
                .formatted(
                        folder.getFileName(),
                        progress.expected(),
                        progress.visible(),
                        progress.parked(),
                        progress.removed(),
                        progress.pending()));
        return progress.complete() ? ExitCode.OK : ExitCode.FAILED;
    }

    private RunProgress look(Settings settings, Path manifest) throws IOException, InterruptedException {
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(settings))) {
            ReportTables tables = new ReportTables(connection.session());
            RunWatch watch = new RunWatch(ManifestDays.read(manifest), tables::cells);
            return status ? watch.look() : new RunFollower(terminal, () -> "").follow(watch);
        }
    }

    private Path runFolder(Settings settings) throws IOException {
        DataFolder folder = options.folder();
        if (snapshots != null) {
            RunId published = new Publication(settings, folder.runs())
                    .publish(terminal, snapshots, 1)
                    .run();
            return folder.runs().resolve(published.value());
        }
        if (run == null) {
            return folder.latestRun()
                    .orElseThrow(() -> CommandFailure.badInput(
                            "there is no run in " + folder.runs(), "./yearlight publish --snapshots DIR begins one."));
        }
        Path chosen = folder.runs().resolve(new RunId(run).value());
        if (!Files.exists(DataFolder.manifest(chosen))) {
            throw CommandFailure.badInput(
                    "there is no run " + run + " in " + folder.runs(), "Runs are the folders in there.");
        }
        return chosen;
    }
}
