package dev.yearlight.cli.command;

import dev.yearlight.bench.serve.ServeBench;
import dev.yearlight.bench.serve.ServeBenchSettings;
import dev.yearlight.bench.serve.ServeScenario;
import dev.yearlight.cli.bench.BenchJson;
import dev.yearlight.cli.bench.FigureText;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the role that reads. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Measures ./yearlight serve beside a bare Vert.x server, a bare driver, one signature and nginx.",
            "Its own Cassandra full of archives, each a process of its own, warm-up rounds, then medians. CPU"
                    + " is that of each server's process alone; latencies count from when a request should have left."
        })
public final class BenchServeCommand implements Callable<Integer> {

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

    @Mixin
    private BenchOptions options = new BenchOptions();

    /** Talks to the terminal. */
    public BenchServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        options.run(
                terminal,
                (folder, progress) -> new ServeBench(settings(folder), progress).run(),
                BenchJson::ofFigures,
                FigureText::of);
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
                BenchOptions.MAIN,
                serveOptions,
                DataFolder.checkout().resolve(plot));
    }

    /** Reads a scenario by its label. */
    static final class ScenarioConverter implements ITypeConverter<ServeScenario> {

        @Override
        public ServeScenario convert(String label) {
            return BenchOptions.scenario(label, ServeScenario.values(), ServeScenario::label);
        }
    }
}
