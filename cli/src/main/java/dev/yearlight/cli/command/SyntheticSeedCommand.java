package dev.yearlight.cli.command;

import dev.yearlight.cli.synthetic.Seeding;
import dev.yearlight.cli.synthetic.SyntheticEpoch;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.generate.store.CassandraReportStore;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes synthetic archives. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = {
            "Writes invented archives of synthetic listeners, as large as real ones.",
            "It writes the way workers do: content, then cell. Again replaces them."
        })
public final class SyntheticSeedCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SyntheticOptions options = new SyntheticOptions();

    /** Talks to the terminal. */
    public SyntheticSeedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int epoch = SyntheticEpoch.of(InstantSource.system());
        options.run(
                terminal,
                "Seeding",
                "written",
                (connection, listeners, done) -> new Seeding(
                                new CassandraReportStore(new ReportTables(connection.session()), true), epoch)
                        .write(listeners, done));
        return ExitCode.OK;
    }
}
