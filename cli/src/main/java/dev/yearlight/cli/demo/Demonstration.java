package dev.yearlight.cli.demo;

import dev.yearlight.cli.fault.FaultConfig;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.LocalKeys;
import dev.yearlight.cli.platform.LocalPlatform;
import dev.yearlight.cli.rank.DataSetRanking;
import dev.yearlight.cli.rank.RankCountsText;
import dev.yearlight.cli.rank.RankedDataSet;
import dev.yearlight.cli.rank.RankedYearText;
import dev.yearlight.cli.rank.RankingConfig;
import dev.yearlight.cli.run.ManifestDays;
import dev.yearlight.cli.run.Publication;
import dev.yearlight.cli.run.PublishOrder;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.cli.run.RunFollower;
import dev.yearlight.cli.run.RunProgress;
import dev.yearlight.cli.run.RunWatch;
import dev.yearlight.cli.storage.StorageConfig;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.engine.HistoryEngine;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.publish.PublishPlan;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.Storage;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;

/** The main job, step by step: rank, publish, follow, read back. */
public final class Demonstration {

    private final LocalPlatform platform;
    private final DataFolder folder;
    private final Terminal terminal;
    private SortedMap<ListenerId, List<ToldDay>> stories = new TreeMap<>();

    /** On a platform that is started by the caller. */
    public Demonstration(LocalPlatform platform, DataFolder folder, Terminal terminal) {
        this.platform = platform;
        this.folder = folder;
        this.terminal = terminal;
    }

    /**
     * Does it all.
     *
     * @param started by the clock of {@link System#nanoTime}
     */
    public DemoSummary run(DemoData input, long started) throws IOException, InterruptedException {
        rank(input);
        Settings settings = platform.settings();
        PublishPlan plan = new Publication(settings, folder.runs())
                .publish(
                        terminal,
                        PublishOrder.of(Place.of(folder.snapshots()), 1).anew());
        ManifestDays days = new ManifestDays(RunFolder.of(folder, plan.run().value()));
        List<ExpectedDay> expected = days.more();
        RunProgress progress = follow(expected, days);
        stories = readBack(expected);
        long visible = stories.values().stream().mapToLong(List::size).sum();
        return new DemoSummary(
                plan.listeners(),
                plan.days(),
                visible,
                progress.parked(),
                platform.modelCalls(),
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }

    /** Opens the page where one chooses a listener; its address. */
    public String openIndex() throws IOException {
        DemoTokens tokens = tokens();
        DemoIndex index = new DemoIndex(
                platform.vertx(),
                () -> stories.entrySet().stream()
                        .map(entry -> new DemoIndex.Entry(
                                entry.getKey(),
                                entry.getValue(),
                                platform.archiveAddress() + "/#token=" + tokens.mint(entry.getKey())))
                        .toList());
        int port = index.start(platform.indexPort())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return "http://127.0.0.1:" + port + "/";
    }

    private void rank(DemoData input) throws IOException, InterruptedException {
        RankingSettings ranking = RankingConfig.from(platform.settings());
        switch (input) {
            case DemoData.Invented invented -> {
                Path sample = folder.plays();
                try (ProgressBar bar = terminal.progressBar(
                        "Inventing listeners", "listeners", invented.settings().listeners())) {
                    Sample.write(sample, invented.settings(), bar::stepTo);
                }
                Window window = invented.settings().window();
                try (Storage storage = StorageConfig.storage(platform.settings());
                        Output out = Output.of(folder.snapshots())) {
                    RankCounts counts = new DataSetRanking(
                                    storage,
                                    ranking,
                                    Place.of(sample.resolve("plays")),
                                    Place.of(sample.resolve("listeners.parquet")),
                                    CatalogFile.read(sample.resolve("catalog.parquet")),
                                    window,
                                    out)
                            .run(terminal);
                    RankCountsText.lines(counts, window, ranking, false).forEach(terminal::print);
                    RankedDataSet.judged(counts, FaultConfig.from(platform.settings()), Optional.empty())
                            .write(out.stage());
                    out.commit();
                }
            }
            case DemoData.Own own -> {
                RankedYear ranked = new HistoryEngine(new Ranking(ranking))
                        .rank(own.history(), own.listener(), own.window(), own.catalog());
                RankedYearText.lines(ranked, false).forEach(terminal::print);
                HistoryEngine.write(ranked.snapshot(), folder.snapshots());
            }
        }
    }

    private RunProgress follow(List<ExpectedDay> expected, ManifestDays days) throws IOException, InterruptedException {
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(platform.settings()))) {
            ReportTables tables = new ReportTables(connection.session());
            return new RunFollower(terminal, platform::standstill).follow(new RunWatch(expected, tables::cells), days);
        }
    }

    private SortedMap<ListenerId, List<ToldDay>> readBack(List<ExpectedDay> expected) throws IOException {
        SortedSet<ListenerId> listeners =
                expected.stream().map(ExpectedDay::listener).collect(Collectors.toCollection(TreeSet::new));
        try (ReadBack readBack = new ReadBack(platform.archiveAddress(), tokens())) {
            return readBack.storiesOf(listeners);
        }
    }

    private DemoTokens tokens() throws IOException {
        return new DemoTokens(
                platform.vertx(),
                LocalKeys.in(folder.root()),
                platform.settings().text("yearlight.serve.issuer"),
                platform.settings().text("yearlight.serve.audience"));
    }
}
