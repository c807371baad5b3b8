package dev.yearlight.cli.command;

import dev.yearlight.cli.run.ManifestDays;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.cli.run.RunFollower;
import dev.yearlight.cli.run.RunProgress;
import dev.yearlight.cli.run.RunWatch;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import java.io.IOException;
import java.nio.file.Path;

/** Looks at a run by its manifest and its listeners' cells, once or until it has ended. */
final class RunLook {

    private final Terminal terminal;

    RunLook(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints where the run stands; failed while days are pending. */
    int at(Settings settings, RunFolder run, boolean once) throws IOException, InterruptedException {
        RunProgress progress = look(settings, run.manifest(), once);
        terminal.print("run=%s days=%d visible=%d parked=%d removed=%d pending=%d"
                .formatted(
                        run.run(),
                        progress.expected(),
                        progress.visible(),
                        progress.parked(),
                        progress.removed(),
                        progress.pending()));
        return progress.complete() ? ExitCode.OK : ExitCode.FAILED;
    }

    private RunProgress look(Settings settings, Path manifest, boolean once) throws IOException, InterruptedException {
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(settings))) {
            ReportTables tables = new ReportTables(connection.session());
            RunWatch watch = new RunWatch(ManifestDays.read(manifest), tables::cells);
            return once ? watch.look() : new RunFollower(terminal, () -> "").follow(watch);
        }
    }
}
