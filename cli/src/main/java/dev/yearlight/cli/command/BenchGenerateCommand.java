package dev.yearlight.cli.command;

import dev.yearlight.bench.BenchSettings;
import dev.yearlight.bench.GenerateBench;
import dev.yearlight.bench.Scenario;
import dev.yearlight.bench.ScenarioResult;
import dev.yearlight.bench.script.SnapshotSize;
import dev.yearlight.cli.bench.BenchJson;
import dev.yearlight.cli.bench.BenchText;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the role that writes. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures ./yearlight generate beside bare clients that do the same work.",
            "Its intake is measured beside parallel-consumer. It has its own Kafka and Cassandra, a scripted"
                    + " model, warm-up rounds, then medians. The scenario guardrails judges stories in one thread and"
                    + " starts no server. CPU is that of the worker's process alone. Exit code 1 where a listener"
                    + " failed."
        })
public final class BenchGenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "zero-latency,two-seconds,consume,guardrails",
            converter = ScenarioConverter.class,
            description = "Any of zero-latency, two-seconds, consume, guardrails (default: ${DEFAULT-VALUE}).")
    private List<Scenario> scenarios = new ArrayList<>();

    @Option(
            names = "--listeners",
            paramLabel = "N",
            description =
                    "Listeners of a round, records of consume, or stories of guardrails (default: 8000, 20000, 200000, 5000).")
    private @Nullable Integer listeners;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Measured rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-ups",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds before them that are not counted (default: ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--templates",
            paramLabel = "N",
            defaultValue = "48",
            description = "Different listeners, which all others are copies of (default: ${DEFAULT-VALUE}).")
    private int templates;

    @Option(
            names = "--snapshots",
            paramLabel = "SIZE",
            defaultValue = "real",
            description = "real: as ranked; small: six lines of log a day (default: ${DEFAULT-VALUE}).")
    private SnapshotSize size = SnapshotSize.REAL;

    @Option(
            names = "--worker-option",
            paramLabel = "OPTION",
            description = "One more option of the worker's JVM, such as -XX:StartFlightRecording=filename=bench.jfr.")
    private List<String> workerOptions = new ArrayList<>();

    @Mixin
    private BenchOptions options = new BenchOptions();

    /** Talks to the terminal. */
    public BenchGenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<ScenarioResult> results = options.run(
                terminal,
                (folder, progress) -> new GenerateBench(settings(folder), progress).run(),
                BenchJson::of,
                BenchText::of);
        return results.stream().anyMatch(BenchGenerateCommand::failed) ? ExitCode.FAILED : ExitCode.OK;
    }

    private BenchSettings settings(Path folder) {
        return new BenchSettings(
                DataFolder.checkout(),
                folder,
                scenarios,
                listeners == null ? OptionalInt.empty() : OptionalInt.of(listeners),
                warmUps,
                rounds,
                templates,
                size,
                BenchOptions.MAIN,
                workerOptions);
    }

    private static boolean failed(ScenarioResult result) {
        return result instanceof ScenarioResult.Generation generation && generation.failedListeners() > 0;
    }

    /** Reads a scenario by its label. */
    static final class ScenarioConverter implements ITypeConverter<Scenario> {

        @Override
        public Scenario convert(String label) {
            return BenchOptions.scenario(label, Scenario.values(), Scenario::label);
        }
    }
}
