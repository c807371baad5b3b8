package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.sample.SampleSettings;
import dev.yearlight.pipeline.sample.SampleSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Invents listeners with plausible years. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description =
                "Invents listeners with plausible years: plays, listeners, a catalog, and the days that were planted.")
public final class SampleCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--listeners",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int listeners;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "The year to live through (default: the last complete one).")
    private @Nullable Integer year;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "New folder for the data sets.")
    private Path out = Path.of("");

    /** Talks to the terminal. */
    public SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SampleSettings settings = SampleSettings.of(listeners, seed, year == null ? lastYear() : year);
        SampleSummary summary = write(terminal, out, settings);
        terminal.print("%,d listeners, %,d plays (%,d each), %,d tracks of %,d artists, %,d planted days in %s"
                .formatted(
                        summary.listeners(),
                        summary.plays(),
                        summary.plays() / summary.listeners(),
                        summary.tracks(),
                        summary.artists(),
                        summary.plantedDays(),
                        out));
        terminal.remark(
                "next: ./yearlight rank --plays %1$s/plays --listeners %1$s/listeners.parquet --catalog %1$s/catalog.parquet --from %2$d-01-01 --to %2$d-12-31 --out DIR"
                        .formatted(out, settings.year()));
        return ExitCode.OK;
    }

    static SampleSummary write(Terminal terminal, Path out, SampleSettings settings) throws IOException {
        try (ProgressBar bar = terminal.progressBar("Inventing listeners", "listeners", settings.listeners())) {
            return Sample.write(out, settings, bar::stepTo);
        }
    }

    static int lastYear() {
        return LocalDate.now(ZoneOffset.UTC).getYear() - 1;
    }
}
