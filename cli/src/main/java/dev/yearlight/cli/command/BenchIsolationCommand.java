package dev.yearlight.cli.command;

import dev.yearlight.bench.serve.IsolationBench;
import dev.yearlight.bench.serve.ServeBenchSettings;
import dev.yearlight.cli.bench.BenchJson;
import dev.yearlight.cli.bench.FigureText;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what generation does to the read path. */
@Command(
        name = "isolation",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the read path's p99 while generation is idle, at full load, without its model, and killed.",
            "With one database for both roles, then with one each; roles kept to a core each (taskset)."
        })
public final class BenchIsolationCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 32;

    private final Terminal terminal;

    @Option(
            names = "--listeners",
            paramLabel = "N",
            defaultValue = "6000",
            description = "Listeners whose archives are stored (default: ${DEFAULT-VALUE}).")
    private int listeners;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds for each database (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--templates",
            paramLabel = "N",
            defaultValue = "16",
            description = "Different listeners, which all others are copies of (default: ${DEFAULT-VALUE}).")
    private int templates;

    @Mixin
    private BenchOptions options = new BenchOptions();

    /** Talks to the terminal. */
    public BenchIsolationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        options.run(
                terminal,
                (folder, progress) -> new IsolationBench(settings(folder), progress).run(),
                BenchJson::ofFigures,
                FigureText::of);
        return ExitCode.OK;
    }

    private ServeBenchSettings settings(Path folder) {
        return new ServeBenchSettings(
                DataFolder.checkout(),
                folder,
                List.of(),
                listeners,
                0,
                rounds,
                templates,
                CONNECTIONS,
                BenchOptions.MAIN,
                List.of(),
                folder.resolve("unused.svg"));
    }
}
