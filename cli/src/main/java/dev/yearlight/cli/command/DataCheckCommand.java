package dev.yearlight.cli.command;

import dev.yearlight.cli.check.DataReportJson;
import dev.yearlight.cli.check.DataReportText;
import dev.yearlight.cli.rank.RankingConfig;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.check.DataCheck;
import dev.yearlight.pipeline.check.DataCheckRequest;
import dev.yearlight.pipeline.check.DataReport;
import dev.yearlight.pipeline.check.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks through data sets before they are ranked. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says what ranking would refuse or leave out of data sets, with file and row.",
            "  ./yearlight data check --plays DIR --listeners PATH --catalog FILE",
            "  ./yearlight data check --snapshots DIR"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ranking runs on it; what is odd is told",
            "2:broken: ranking refuses it; with --strict also where something is odd"
        })
public final class DataCheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final InstantSource clock;

    @Mixin
    private WindowOptions dates = new WindowOptions();

    @Mixin
    private SettingsOptions source = new SettingsOptions();

    @Option(
            names = "--plays",
            paramLabel = "DIR",
            converter = LocalPathConverter.class,
            description = "Data set of plays: buckets, or any tree of Parquet files (docs/data-sets.md).")
    private @Nullable Path plays;

    @Option(
            names = "--listeners",
            paramLabel = "PATH",
            converter = LocalPathConverter.class,
            description = "Data set of listeners: a file, or a folder in the buckets of the plays.")
    private @Nullable Path listeners;

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            converter = LocalPathConverter.class,
            description = "Data set of tracks.")
    private @Nullable Path catalog;

    @Option(
            names = "--snapshots",
            paramLabel = "DIR",
            converter = LocalPathConverter.class,
            description = "What rank wrote.")
    private @Nullable Path snapshots;

    @Option(names = "--strict", description = "Take what is odd for an error, too.")
    private boolean strict;

    @Option(names = "--json", description = "The same for machines (docs/data-sets.md).")
    private boolean json;

    /**
     * Talks to the terminal.
     *
     * @param clock after which no play can have begun
     */
    public DataCheckCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (plays == null && listeners == null && catalog == null && snapshots == null) {
            throw CommandFailure.badInput(
                    "nothing to check was named",
                    "Give --plays DIR --listeners PATH, --catalog FILE, --snapshots DIR, or some of them.");
        }
        Window window = dates.chosen().orElseGet(() -> Window.ofYear(SampleCommand.lastYear()));
        DataReport report = look(new DataCheckRequest(
                Optional.ofNullable(plays),
                Optional.ofNullable(listeners),
                Optional.ofNullable(catalog),
                Optional.ofNullable(snapshots),
                window,
                RankingConfig.from(source.source().load()),
                clock.instant()));
        if (json) {
            terminal.print(DataReportJson.of(report, window));
        } else {
            DataReportText.lines(report).forEach(terminal::print);
        }
        return exitCode(report.verdict());
    }

    private DataReport look(DataCheckRequest request) throws IOException {
        long expected = new DataCheck(request, rows -> {}).expectedRows();
        try (ProgressBar bar = terminal.progressBar("Looking through the data", "plays", expected)) {
            return new DataCheck(request, bar::stepBy).report();
        }
    }

    private int exitCode(Severity verdict) {
        return switch (verdict) {
            case OK, NOTE -> ExitCode.OK;
            case ODD -> strict ? ExitCode.BAD_INPUT : ExitCode.OK;
            case BROKEN -> ExitCode.BAD_INPUT;
        };
    }
}
