package dev.yearlight.cli.command;

import dev.yearlight.cli.fault.FaultConfig;
import dev.yearlight.cli.fault.FaultText;
import dev.yearlight.cli.rank.DataSetRanking;
import dev.yearlight.cli.rank.OddRows;
import dev.yearlight.cli.rank.OneListener;
import dev.yearlight.cli.rank.RankCountsJson;
import dev.yearlight.cli.rank.RankCountsText;
import dev.yearlight.cli.rank.RankedDataSet;
import dev.yearlight.cli.rank.RankedYearJson;
import dev.yearlight.cli.rank.RankedYearText;
import dev.yearlight.cli.rank.RankingConfig;
import dev.yearlight.cli.spark.SparkRanking;
import dev.yearlight.cli.storage.StorageConfig;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.engine.DefaultWindow;
import dev.yearlight.pipeline.engine.HistoryEngine;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.facts.RunFactsFile;
import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.storage.LocalPlace;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.RemotePlace;
import dev.yearlight.pipeline.storage.Storage;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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

    @Option(
            names = "--plays",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Data set of plays (docs/data-sets.md): a folder, or a URI such as s3://BUCKET/plays.")
    private @Nullable Place plays;

    @Option(
            names = "--listeners",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Data set of listeners: a file, held in memory, or a folder in the buckets of the plays.")
    private @Nullable Place listeners;

    @Option(
            names = "--catalog",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Data set of tracks: genres and release years.")
    private @Nullable Place catalog;

    @Option(
            names = "--out",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "New folder or prefix for the snapshots; all of them appear at once.")
    private @Nullable Place out;

    @Option(
            names = "--previous",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Snapshots or run folder of the run before, whose time-zone data is compared with.")
    private @Nullable Place previous;

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
        if (plays != null || listeners != null) {
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
        RankedYear ranked = engine.rank(history, listener, window, tracks(storage));
        if (out != null) {
            try (Output folder = storage.output(out)) {
                HistoryEngine.write(ranked.snapshot(), folder);
            }
            terminal.remark("wrote the snapshot to " + out);
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

    private void rankDataSets(Settings all, Storage storage) throws IOException, InterruptedException {
        if (plays == null
                || listeners == null
                || (out == null && explain.listener().isEmpty())) {
            throw CommandFailure.badInput(
                    plays == null && listeners == null
                            ? "nothing to rank was named"
                            : "--plays, --listeners and --out belong together",
                    "Give --history PATH --timezone ZONE, or --plays DIR --listeners FILE --out DIR."
                            + " ./yearlight sample makes data sets to try.");
        }
        Window window = dates.chosen().orElseGet(() -> Window.ofYear(SampleCommand.lastYear()));
        switch (engine) {
            case LOCAL -> rankHere(all, storage, window, plays, listeners);
            case SPARK -> rankOnSpark(all, storage, window, plays, listeners);
        }
    }

    private void rankOnSpark(Settings all, Storage storage, Window window, Place everyPlay, Place everybody)
            throws IOException, InterruptedException {
        if (out == null || explain.listener().isPresent()) {
            throw CommandFailure.badInput(
                    "one listener is told of buckets, without Spark",
                    "Leave out --engine spark; ./yearlight bucket sorts raw plays into buckets.");
        }
        RankingSettings settings = RankingConfig.from(all);
        Path folder = ofSpark(out);
        Optional<RunFacts> before = factsBefore(storage);
        RankCounts counts = new SparkRanking(
                        spark.process(all),
                        settings,
                        ofSpark(everyPlay),
                        ofSpark(everybody),
                        catalog == null ? null : ofSpark(catalog),
                        window,
                        folder,
                        spark.buckets(all))
                .run(terminal);
        RankedDataSet ranked = RankedDataSet.judged(counts, FaultConfig.from(all), before);
        ranked.write(folder);
        tell(settings, ranked, window, out);
    }

    private static Path ofSpark(Place place) {
        return switch (place) {
            case LocalPlace local -> local.path();
            case RemotePlace remote ->
                throw CommandFailure.badInput(
                        remote + " is not read or written through Spark",
                        "Leave out --engine spark where the plays are in buckets; else give Spark paths that all of its"
                                + " workers see.");
        };
    }

    private void rankHere(Settings all, Storage storage, Window window, Place everyPlay, Place everybody)
            throws IOException, InterruptedException {
        spark.requireNone();
        RankingSettings settings = RankingConfig.from(all);
        Catalog facts = tracks(storage);
        if (out != null) {
            Optional<RunFacts> before = factsBefore(storage);
            try (Output folder = storage.output(out)) {
                RankCounts counts = new DataSetRanking(storage, settings, everyPlay, everybody, facts, window, folder)
                        .run(terminal);
                RankedDataSet ranked = RankedDataSet.judged(counts, FaultConfig.from(all), before);
                ranked.write(folder.stage());
                folder.commit();
                tell(settings, ranked, window, out);
            }
        }
        if (explain.listener().isPresent()) {
            RankedYear ranked = new OneListener(storage, settings, everyPlay, everybody, facts, window)
                    .rank(explain.listener().get());
            if (out == null) {
                RankedYearText.lines(ranked, true).forEach(terminal::print);
            }
            explain.write(ranked, terminal);
        }
    }

    private void tell(RankingSettings settings, RankedDataSet ranked, Window window, Place folder) {
        if (json) {
            terminal.print(RankCountsJson.of(ranked.counts(), window, settings));
        } else {
            RankCountsText.lines(ranked.counts(), window, settings, explain.wanted())
                    .forEach(terminal::print);
            FaultText.lines(ranked.verdicts()).forEach(terminal::print);
            terminal.remark("the summary: " + folder.resolve(RankedDataSet.SUMMARY));
            terminal.remark("next: ./yearlight publish --snapshots " + folder);
        }
    }

    private Optional<RunFacts> factsBefore(Storage storage) throws IOException {
        if (previous == null) {
            return Optional.empty();
        }
        Optional<RunFacts> facts = RunFactsFile.read(storage.folder(previous));
        if (facts.isEmpty()) {
            throw CommandFailure.badInput(
                    "--previous " + previous + " holds no " + RunFactsFile.NAME,
                    "Name the snapshots of the run before, or its folder among the runs.");
        }
        return facts;
    }

    private Catalog tracks(Storage storage) throws IOException {
        return catalog == null ? Catalog.EMPTY : CatalogFile.read(storage, catalog);
    }
}
