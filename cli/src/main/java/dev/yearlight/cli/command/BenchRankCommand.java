package dev.yearlight.cli.command;

import dev.yearlight.bench.rank.RankBench;
import dev.yearlight.bench.rank.RankBenchSettings;
import dev.yearlight.bench.rank.RankResult;
import dev.yearlight.bench.rank.RankScenario;
import dev.yearlight.cli.bench.RankJson;
import dev.yearlight.cli.bench.RankText;
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

/** Measures ranking. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = {
            "Measures ./yearlight rank beside DuckDB doing the heavy part in SQL, on the same invented plays.",
            "Each run is a process of its own, from its start to its end; the ways take turns, then medians."
                    + " The plays are kept in the data folder for the next time: 5,000 listeners have some 30 million."
        })
public final class BenchRankCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "plain,duckdb,spark",
            converter = ScenarioConverter.class,
            description = {
                "Any of plain, duckdb, duckdb-buckets, spark (default: ${DEFAULT-VALUE}).",
                "duckdb joins all plays at once, duckdb-buckets bucket by bucket."
            })
    private List<RankScenario> scenarios = new ArrayList<>();

    @Option(
            names = "--listeners",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,5000",
            description = "Numbers of listeners to compare (default: ${DEFAULT-VALUE}).")
    private List<Integer> listeners = new ArrayList<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Measured rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private BenchOptions options = new BenchOptions();

    /** Talks to the terminal. */
    public BenchRankCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<RankResult> results = options.run(
                terminal,
                (folder, progress) -> new RankBench(settings(folder), progress).run(),
                RankJson::of,
                RankText::of);
        results.stream()
                .filter(RankResult.Skipped.class::isInstance)
                .map(RankResult.Skipped.class::cast)
                .forEach(skipped -> terminal.remark(skipped.scenario() + " was skipped: " + skipped.why()));
        return ExitCode.OK;
    }

    private RankBenchSettings settings(Path folder) {
        Path kept = folder.resolveSibling("bench-plays");
        return new RankBenchSettings(
                DataFolder.checkout(), folder, kept, scenarios, listeners, rounds, BenchOptions.MAIN);
    }

    /** Reads a scenario by its label. */
    static final class ScenarioConverter implements ITypeConverter<RankScenario> {

        @Override
        public RankScenario convert(String label) {
            return BenchOptions.scenario(label, RankScenario.values(), RankScenario::label);
        }
    }
}
