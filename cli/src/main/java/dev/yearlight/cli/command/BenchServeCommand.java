package dev.yearlight.cli.command;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.bench.serve.ServeBench;
import dev.yearlight.bench.serve.ServeBenchSettings;
import dev.yearlight.bench.serve.ServeResult;
import dev.yearlight.bench.serve.ServeScenario;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Measures the role that reads. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Measures ./yearlight serve beside a bare Vert.x server, a bare driver, one signature and nginx:",
            "its own Cassandra full of archives, each a process of its own, warm-up rounds, then medians.",
            "CPU is that of each server's process alone; latencies count from when a request should have left."
        })
public final class BenchServeCommand implements Callable<Integer> {

    private static final String MAIN = "dev.yearlight.cli.Main";

    private final Terminal terminal;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "from-cassandra,cached,tokens,first-thousand,open-loop,spike",
            converter = ScenarioConverter.class,
            description =
                    "Any of from-cassandra, cached, tokens, first-thousand, open-loop, spike (default: ${DEFAULT-VALUE}).")
    private List<ServeScenario> scenarios = new ArrayList<>();

    @Option(
            names = "--listeners",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Listeners of a round that each open once (default: ${DEFAULT-VALUE}).")
    private int listeners;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Measured rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-ups",
            paramLabel = "N",
            defaultValue = "2",
            description = "Rounds before them that are not counted (default: ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--templates",
            paramLabel = "N",
            defaultValue = "16",
            description = "Different archives, which all others are copies of (default: ${DEFAULT-VALUE}).")
    private int templates;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "8",
            description = "Connections of the load generator (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".yearlight",
            description =
                    "Its servers work in a new folder in there, of which the logs stay (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".yearlight");

    @Option(
            names = "--serve-option",
            paramLabel = "OPTION",
            description = "One more option of the service's JVM, such as -XX:StartFlightRecording=filename=serve.jfr.")
    private List<String> serveOptions = new ArrayList<>();

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            defaultValue = "target/bench/first-thousand.svg",
            description = "Picture of the first requests (default: ${DEFAULT-VALUE}).")
    private Path plot = Path.of("target/bench/first-thousand.svg");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** Talks to the terminal. */
    public BenchServeCommand(Terminal terminal) {
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
            results = new ServeBench(settings(folder), bars).run();
        } finally {
            Folders.delete(folder.resolve("cassandra"));
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
                scenarios,
                listeners,
                warmUps,
                rounds,
                templates,
                connections,
                MAIN,
                serveOptions,
                DataFolder.checkout().resolve(plot));
    }

    /** Reads a scenario by its label. */
    static final class ScenarioConverter implements ITypeConverter<ServeScenario> {

        @Override
        public ServeScenario convert(String label) {
            return Arrays.stream(ServeScenario.values())
                    .filter(scenario -> scenario.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no scenario " + label + "; there are "
                            + Arrays.stream(ServeScenario.values())
                                    .map(ServeScenario::label)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
