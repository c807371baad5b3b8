package dev.yearlight.tests.prose;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.MemoryCatalog;
import dev.yearlight.pipeline.engine.DefaultWindow;
import dev.yearlight.pipeline.engine.HistoryEngine;
import dev.yearlight.pipeline.history.HistoryImporter;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.sample.SampleSettings;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Ranked years without files between their steps. */
final class Rankings {

    private static final int YEAR = 2025;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Rankings() {}

    /** The years of synthetic listeners. */
    static Stream<Snapshot> synthetic(int listeners, long seed) {
        SampleSettings settings = SampleSettings.of(listeners, seed, YEAR);
        Sample sample = new Sample(settings);
        Catalog catalog = new MemoryCatalog(sample.catalog().toList());
        Ranking ranking = new Ranking(RankingSettings.DEFAULTS);
        return sample.years()
                .map(year -> ranking.rank(year.listener(), settings.window(), year.plays(), catalog)
                        .snapshot());
    }

    /** The years of the published histories in a folder, each as if it were heard in London. */
    static Stream<Snapshot> real(Path folder) throws IOException {
        HistoryEngine engine = new HistoryEngine(new Ranking(RankingSettings.DEFAULTS));
        HistoryImporter importer = new HistoryImporter(ImportLimits.DEFAULTS, () -> NOW);
        Listener listener =
                new Listener(new ListenerId("real"), new Country("GB"), ZoneId.of("Europe/London"), MonthDay.of(6, 10));
        List<Snapshot> snapshots = new ArrayList<>();
        for (Path export : exports(folder)) {
            ImportedHistory history = importer.read(export);
            Window window = DefaultWindow.of(history.plays(), listener.zone());
            snapshots.add(engine.rank(history, listener, window, new MemoryCatalog(List.of()))
                    .snapshot());
        }
        return snapshots.stream();
    }

    private static List<Path> exports(Path folder) throws IOException {
        try (Stream<Path> exports = Files.list(folder)) {
            return exports.filter(export -> export.getFileName().toString().contains("-export-"))
                    .sorted()
                    .toList();
        }
    }
}
