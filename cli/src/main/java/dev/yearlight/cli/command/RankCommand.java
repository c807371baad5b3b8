package dev.yearlight.cli.command;

import dev.yearlight.cli.rank.DataSetRanking;
import dev.yearlight.cli.rank.OddRows;
import dev.yearlight.cli.rank.RankCountsJson;
import dev.yearlight.cli.rank.RankCountsText;
import dev.yearlight.cli.rank.RankedYearJson;
import dev.yearlight.cli.rank.RankedYearText;
import dev.yearlight.cli.rank.RankingConfig;
import dev.yearlight.cli.spark.SparkRanking;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.DefaultWindow;
import dev.yearlight.pipeline.engine.HistoryEngine;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds remarkable days: of one person's history, or of whole data sets. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = {
            "Finds remarkable days, of your own history or of data sets.",
            "  ./yearlight rank --history examples/history --timezone America/Denver",
            "  ./yearlight rank --plays DIR --listeners FILE --catalog FILE --out DIR",
            "  ./yearlight rank --plays RAW --listeners FILE --catalog FILE --out DIR --engine spark"
        })
public final class RankCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HistoryOptions person = new HistoryOptions();

    @Mixin
    private WindowOptions dates = new WindowOptions();

    @Mixin
    private SettingsOptions source = new SettingsOptions();

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "local ranks sorted buckets in this process; spark ranks plays of any order, here or on a"
                    + " cluster (default: local).")
    private Engine engine = Engine.LOCAL;

    @Option(names = "--plays", paramLabel = "DIR", description = "Data set of plays (docs/data-sets.md).")
    private @Nullable Path plays;

    @Option(names = "--listeners", paramLabel = "FILE", description = "Data set of listeners.")
    private @Nullable Path listeners;

    @Option(names = "--catalog", paramLabel = "FILE", description = "Data set of tracks: genres and release years.")
    private @Nullable Path catalog;

    @Option(names = "--out", paramLabel = "DIR", description = "New folder for the snapshots.")
    private @Nullable Path out;

    @Option(names = "--explain", description = "Tell runners-up, withheld categories and odd rows, too.")
    private boolean explain;

    @Option(names = "--json", description = "The same for machines (docs/rank-json.md).")
    private boolean json;

    /** Talks to the terminal. */
    public RankCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (person.history().isPresent()) {
            rankHistory();
        } else {
            rankDataSets();
        }
        return ExitCode.OK;
    }

    private void rankHistory() throws IOException {
        if (plays != null || listeners != null) {
            throw CommandFailure.badInput("--history excludes --plays and --listeners", "Choose one of the two ways.");
        }
        Listener listener = person.listener();
        HistoryEngine engine = new HistoryEngine(new Ranking(ranking()));
        ImportedHistory history = person.read();
        if (history.plays().isEmpty()) {
            OddRows.summary(history.report()).forEach(terminal::remark);
            OddRows.details(history.report()).forEach(terminal::remark);
            throw CommandFailure.badInput("the history has no play to rank", "Is it the right export?");
        }
        Window window = dates.chosen().orElseGet(() -> DefaultWindow.of(history.plays(), listener.zone()));
        RankedYear ranked = engine.rank(history, listener, window, HistoryOptions.catalog(catalog));
        if (out != null) {
            HistoryEngine.write(ranked.snapshot(), out);
            terminal.remark("wrote the snapshot to " + out);
        }
        if (json) {
            terminal.print(RankedYearJson.of(ranked, history.report()));
        } else {
            print(ranked, history.report());
        }
    }

    private void print(RankedYear ranked, ImportReport report) {
        OddRows.summary(report).forEach(terminal::print);
        RankedYearText.lines(ranked, explain).forEach(terminal::print);
        if (explain) {
            OddRows.details(report).forEach(terminal::print);
        } else {
            terminal.remark("more: --explain tells runners-up, what was withheld and why, and every odd row");
        }
    }

    private void rankDataSets() throws IOException, InterruptedException {
        if (plays == null || listeners == null || out == null) {
            throw CommandFailure.badInput(
                    plays == null && listeners == null
                            ? "nothing to rank was named"
                            : "--plays, --listeners and --out belong together",
                    "Give --history PATH --timezone ZONE, or --plays DIR --listeners FILE --out DIR."
                            + " ./yearlight sample makes data sets to try.");
        }
        Settings all = source.source().load();
        RankingSettings settings = RankingConfig.from(all);
        Window window = dates.chosen().orElseGet(() -> Window.ofYear(SampleCommand.lastYear()));
        RankCounts counts = switch (engine) {
            case LOCAL -> {
                spark.requireNone();
                yield new DataSetRanking(settings, plays, listeners, HistoryOptions.catalog(catalog), window, out)
                        .run(terminal);
            }
            case SPARK ->
                new SparkRanking(
                                spark.process(all),
                                settings,
                                plays,
                                listeners,
                                catalog,
                                window,
                                out,
                                spark.buckets(all))
                        .run(terminal);
        };
        if (json) {
            terminal.print(RankCountsJson.of(counts, window, settings));
        } else {
            RankCountsText.lines(counts, window, settings, explain).forEach(terminal::print);
            terminal.remark("next: ./yearlight publish --snapshots " + out);
        }
    }

    private RankingSettings ranking() {
        return RankingConfig.from(source.source().load());
    }
}
