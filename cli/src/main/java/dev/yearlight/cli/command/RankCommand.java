package dev.yearlight.cli.command;

import dev.yearlight.cli.rank.OddRows;
import dev.yearlight.cli.rank.RankedYearJson;
import dev.yearlight.cli.rank.RankedYearText;
import dev.yearlight.cli.rank.RankingConfig;
import dev.yearlight.cli.storage.StorageConfig;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.DefaultWindow;
import dev.yearlight.pipeline.engine.HistoryEngine;
import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.pipeline.storage.Storage;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.util.concurrent.Callable;
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
            "  ./yearlight rank --plays s3://BUCKET/plays --listeners s3://BUCKET/listeners.parquet --out s3://BUCKET/year",
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

    @Mixin
    private DataSetOptions data = new DataSetOptions();

    @Mixin
    private ExplainOptions explain = new ExplainOptions();

    @Option(names = "--json", description = "The same for machines (docs/rank-json.md).")
    private boolean json;

    /** Talks to the terminal. */
    public RankCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = source.source().load();
        try (Storage storage = StorageConfig.storage(settings)) {
            if (person.history().isPresent()) {
                rankHistory(settings, storage);
            } else {
                rankDataSets(settings, storage);
            }
        }
        return ExitCode.OK;
    }

    private void rankHistory(Settings settings, Storage storage) throws IOException {
        if (data.named()) {
            throw CommandFailure.badInput("--history excludes --plays and --listeners", "Choose one of the two ways.");
        }
        Listener listener = person.listener();
        HistoryEngine engine = new HistoryEngine(new Ranking(RankingConfig.from(settings)));
        ImportedHistory history = person.read();
        if (history.plays().isEmpty()) {
            OddRows.summary(history.report()).forEach(terminal::remark);
            OddRows.details(history.report()).forEach(terminal::remark);
            throw CommandFailure.badInput("the history has no play to rank", "Is it the right export?");
        }
        Window window = dates.chosen().orElseGet(() -> DefaultWindow.of(history.plays(), listener.zone()));
        RankedYear ranked = engine.rank(history, listener, window, data.tracks(storage));
        if (data.out().isPresent()) {
            try (Output folder = storage.output(data.out().get())) {
                HistoryEngine.write(ranked.snapshot(), folder);
            }
            terminal.remark("wrote the snapshot to " + data.out().get());
        }
        if (json) {
            terminal.print(RankedYearJson.of(ranked, history.report()));
        } else {
            print(ranked, history.report());
        }
        explain.write(ranked, terminal);
    }

    private void print(RankedYear ranked, ImportReport report) {
        OddRows.summary(report).forEach(terminal::print);
        RankedYearText.lines(ranked, explain.wanted()).forEach(terminal::print);
        if (explain.wanted()) {
            OddRows.details(report).forEach(terminal::print);
        } else {
            terminal.remark("more: --explain tells runners-up, what was withheld and why, and every odd row");
        }
    }

    private void rankDataSets(Settings settings, Storage storage) throws IOException, InterruptedException {
        Window window = dates.chosen().orElseGet(() -> Window.ofYear(SampleCommand.lastYear()));
        RankDataSets ranking = new RankDataSets(terminal, settings, storage, data, explain, json);
        switch (engine) {
            case LOCAL -> {
                spark.requireNone();
                ranking.here(window);
            }
            case SPARK -> ranking.onSpark(spark, window);
        }
    }
}
