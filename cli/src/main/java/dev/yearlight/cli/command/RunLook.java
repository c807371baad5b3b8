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
import java.util.List;
import java.util.Optional;

/** Looks at a run by its manifest and its listeners' cells, once or until it has ended. */
final class RunLook {

    private final Terminal terminal;

    RunLook(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints where the run stands; failed while days are pending. */
    int at(Settings settings, RunFolder run, boolean once) throws IOException, InterruptedException {
        RunProgress progress = look(settings, run, once);
        Optional<String> unpublished = run.unpublished();
        terminal.print("run=%s days=%d visible=%d parked=%d removed=%d pending=%d"
                .formatted(
                        run.run(),
                        progress.expected(),
                        progress.visible(),
                        progress.parked(),
                        progress.removed(),
                        progress.pending()));
        unpublished.ifPresent(part -> terminal.remark(part + ": " + run.publishTheRest()));
        return progress.complete() && unpublished.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private RunProgress look(Settings settings, RunFolder run, boolean once) throws IOException, InterruptedException {
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(settings))) {
            ReportTables tables = new ReportTables(connection.session());
            ManifestDays days = new ManifestDays(run);
            if (once) {
                return new RunWatch(days.more(), tables::cells).look();
            }
            return new RunFollower(terminal, () -> "").follow(new RunWatch(List.of(), tables::cells), days);
        }
    }
}
