package dev.yearlight.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.bench.BenchProgress;
import dev.yearlight.cli.bench.BenchBars;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.Folders;
import dev.yearlight.cli.terminal.Logs;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every bench has: a new folder for its servers, progress bars, and text or JSON in the end. */
final class BenchOptions {

    /** The class of the command itself, of which benches start roles. */
    static final String MAIN = "dev.yearlight.cli.Main";

    /** What its servers leave there, and nobody wants to keep. */
    private static final List<String> LEFTOVERS = List.of("kafka", "cassandra", "own");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".yearlight",
            description =
                    "Its servers work in a new folder in there, of which the logs stay (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".yearlight");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** A bench that works in a folder. */
    interface Bench<R> {

        /** Blocks for minutes. */
        List<R> run(Path folder, BenchProgress progress) throws IOException;
    }

    /** Runs it, and prints its results as is asked for. */
    <R> List<R> run(
            Terminal terminal, Bench<R> bench, Function<List<R>, JsonNode> asJson, Function<R, List<String>> asText)
            throws IOException {
        Path folder = DataFolder.of(data)
                .root()
                .resolve("bench-" + UlidCreator.getMonotonicUlid().toString());
        Logs.toFile(folder.resolve("logs/bench.log"));
        List<R> results;
        try (BenchBars bars = new BenchBars(terminal)) {
            results = bench.run(folder, bars);
        } finally {
            for (String leftover : LEFTOVERS) {
                Folders.delete(folder.resolve(leftover));
            }
        }
        if (json) {
            terminal.print(asJson.apply(results).toString());
        } else {
            results.forEach(result -> asText.apply(result).forEach(terminal::print));
        }
        terminal.remark("logs are in " + folder.resolve("logs"));
        return results;
    }

    /** The scenario with that label; refuses others, and says which there are. */
    static <S> S scenario(String label, S[] all, Function<S, String> labelOf) {
        return Arrays.stream(all)
                .filter(scenario -> labelOf.apply(scenario).equals(label))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no scenario " + label + "; there are "
                        + Arrays.stream(all).map(labelOf).collect(Collectors.joining(", "))));
    }
}
