package dev.yearlight.cli.command;

import dev.yearlight.cli.fault.FaultConfig;
import dev.yearlight.cli.fault.FaultText;
import dev.yearlight.cli.rank.DataSetRanking;
import dev.yearlight.cli.rank.OneListener;
import dev.yearlight.cli.rank.RankCountsJson;
import dev.yearlight.cli.rank.RankCountsText;
import dev.yearlight.cli.rank.RankedDataSet;
import dev.yearlight.cli.rank.RankedYearText;
import dev.yearlight.cli.rank.RankingConfig;
import dev.yearlight.cli.spark.SparkRanking;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.storage.LocalPlace;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.RemotePlace;
import dev.yearlight.pipeline.storage.Storage;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Ranks whole data sets as {@code rank} was asked to: in this process, or on Spark. */
final class RankDataSets {

    private final Terminal terminal;
    private final Settings settings;
    private final RankingSettings ranking;
    private final Storage storage;
    private final DataSetOptions data;
    private final ExplainOptions explain;
    private final boolean json;

    /** Ranks by these settings and tells the terminal. */
    RankDataSets(
            Terminal terminal,
            Settings settings,
            Storage storage,
            DataSetOptions data,
            ExplainOptions explain,
            boolean json) {
        this.terminal = terminal;
        this.settings = settings;
        this.ranking = RankingConfig.from(settings);
        this.storage = storage;
        this.data = data;
        this.explain = explain;
        this.json = json;
    }

    /** In this process: everybody, or the one who is to be explained, or both. */
    void here(Window window) throws IOException, InterruptedException {
        DataSetOptions.Sources sources = data.sources(explain.listener().isEmpty());
        Catalog tracks = data.tracks(storage);
        if (data.out().isPresent()) {
            rankAll(sources, tracks, window, data.out().get());
        }
        if (explain.listener().isPresent()) {
            RankedYear ranked = new OneListener(storage, ranking, sources.plays(), sources.listeners(), tracks, window)
                    .rank(explain.listener().get());
            if (data.out().isEmpty()) {
                RankedYearText.lines(ranked, true).forEach(terminal::print);
            }
            explain.write(ranked, terminal);
        }
    }

    private void rankAll(DataSetOptions.Sources sources, Catalog tracks, Window window, Place out)
            throws IOException, InterruptedException {
        Optional<RunFacts> before = data.factsBefore(storage);
        try (Output folder = storage.output(out)) {
            RankCounts counts = new DataSetRanking(
                            storage, ranking, sources.plays(), sources.listeners(), tracks, window, folder)
                    .run(terminal);
            RankedDataSet ranked = RankedDataSet.judged(counts, FaultConfig.from(settings), before);
            ranked.write(folder.stage());
            folder.commit();
            tell(ranked, window, out);
        }
    }

    /** In a job of its own; everybody. */
    void onSpark(SparkOptions spark, Window window) throws IOException, InterruptedException {
        DataSetOptions.Sources sources = data.sources(explain.listener().isEmpty());
        if (data.out().isEmpty() || explain.listener().isPresent()) {
            throw CommandFailure.badInput(
                    "one listener is told of buckets, without Spark",
                    "Leave out --engine spark; ./yearlight bucket sorts raw plays into buckets.");
        }
        Place out = data.out().get();
        Path folder = ofSpark(out);
        Optional<RunFacts> before = data.factsBefore(storage);
        RankCounts counts = new SparkRanking(
                        spark.process(settings),
                        ranking,
                        ofSpark(sources.plays()),
                        ofSpark(sources.listeners()),
                        data.catalog().map(RankDataSets::ofSpark).orElse(null),
                        window,
                        folder,
                        spark.buckets(settings))
                .run(terminal);
        RankedDataSet ranked = RankedDataSet.judged(counts, FaultConfig.from(settings), before);
        ranked.write(folder);
        tell(ranked, window, out);
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

    private void tell(RankedDataSet ranked, Window window, Place folder) {
        if (json) {
            terminal.print(RankCountsJson.of(ranked.counts(), window, ranking));
        } else {
            RankCountsText.lines(ranked.counts(), window, ranking, explain.wanted())
                    .forEach(terminal::print);
            FaultText.lines(ranked.verdicts()).forEach(terminal::print);
            terminal.remark("the summary: " + folder.resolve(RankedDataSet.SUMMARY));
            terminal.remark("next: ./yearlight publish --snapshots " + folder);
        }
    }
}
