package dev.yearlight.cli.rank;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.RawPlays;
import dev.yearlight.pipeline.engine.PlainEngine;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.engine.RankRequest;
import dev.yearlight.pipeline.storage.LocalPlace;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.Storage;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;

/** Ranks whole data sets with a progress bar, from wherever they lie to wherever the snapshots are to be. */
public record DataSetRanking(
        Storage storage,
        RankingSettings settings,
        Place plays,
        Place listeners,
        Catalog catalog,
        Window window,
        Output out) {

    /** To a progress bar. */
    private static final long UNKNOWN = -1;

    /** Ranks everybody, without committing the output; what it came to. */
    public RankCounts run(Terminal terminal) throws IOException, InterruptedException {
        if (plays instanceof LocalPlace(Path path) && Files.isDirectory(path) && RawPlays.in(path)) {
            throw CommandFailure.badInput(
                    plays + " holds raw plays, not sorted buckets of them",
                    "Rank them with --engine spark, or sort them once: ./yearlight bucket --plays " + plays
                            + " --out DIR");
        }
        Listeners everybody = Listeners.open(storage, listeners);
        RankRequest request = new RankRequest(storage.folder(plays), everybody, catalog, window);
        PlainEngine engine =
                new PlainEngine(new Ranking(settings), Runtime.getRuntime().availableProcessors());
        try (ProgressBar bar = terminal.progressBar(
                "Finding remarkable days", "listeners", everybody.count().orElse(UNKNOWN))) {
            return engine.rank(request, out, (done, read) -> bar.stepBy(done));
        }
    }
}
