package dev.yearlight.cli.command;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.bench.serve.IsolationBench;
import dev.yearlight.bench.serve.ServeBenchSettings;
import dev.yearlight.bench.serve.ServeResult;
import dev.yearlight.cli.bench.BenchBars;
import dev.yearlight.cli.bench.BenchJson;
import dev.yearlight.cli.bench.FigureText;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.Folders;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Logs;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what generation does to the read path. */
@Command(
        name = "isolation",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the read path's p99 while generation is idle, at full load, without its model, and killed:",
            "with one database for both roles, then with one each; roles kept to a core each (taskset)."
        })
public final class BenchIsolationCommand implements Callable<Integer> {

    private static final String MAIN = "dev.yearlight.cli.Main";
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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".yearlight",
            description =
                    "Its servers work in a new folder in there, of which the logs stay (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".yearlight");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** Talks to the terminal. */
    public BenchIsolationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = DataFolder.of(data)
                .root()
                .resolve("bench-" + UlidCreator.getMonotonicUlid().toString());
        Logs.toFile(folder.resolve("logs/bench.log"));
        List<ServeResult> results;
        try (BenchBars bars = new BenchBars(terminal)) {
            results = new IsolationBench(settings(folder), bars).run();
        } finally {
            Folders.delete(folder.resolve("kafka"));
            Folders.delete(folder.resolve("cassandra"));
            Folders.delete(folder.resolve("own"));
        }
        if (json) {
            terminal.print(BenchJson.ofFigures(results).toString());
        } else {
            results.forEach(result -> FigureText.of(result).forEach(terminal::print));
        }
        terminal.remark("logs are in " + folder.resolve("logs"));
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
                MAIN,
                List.of(),
                folder.resolve("unused.svg"));
    }
}
