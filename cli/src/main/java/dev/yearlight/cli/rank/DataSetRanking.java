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
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;

/** Ranks whole data sets with a progress bar. */
public record DataSetRanking(
        RankingSettings settings, Path plays, Path listeners, Catalog catalog, Window window, Path out) {

    /** Ranks everybody; what it came to. */
    public RankCounts run(Terminal terminal) throws IOException, InterruptedException {
        if (Files.isDirectory(plays) && RawPlays.in(plays)) {
            throw CommandFailure.badInput(
                    plays + " holds raw plays, not sorted buckets of them",
                    "Rank them with --engine spark, or sort them once: ./yearlight bucket --plays " + plays
                            + " --out DIR");
        }
        Listeners everybody = Listeners.open(listeners);
        RankRequest request = new RankRequest(plays, everybody, catalog, window, out);
        PlainEngine engine =
                new PlainEngine(new Ranking(settings), Runtime.getRuntime().availableProcessors());
        try (ProgressBar bar = terminal.progressBar("Finding remarkable days", "listeners", everybody.count())) {
            return engine.rank(request, (done, read) -> bar.stepBy(done));
        }
    }
}
