package dev.yearlight.cli.spark;

import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.job.JobJson;
import dev.yearlight.pipeline.job.JobMessage;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks whole data sets on Spark: plays of any order.
 *
 * @param catalog null where there is none
 * @param buckets how many files of snapshots
 */
public record SparkRanking(
        SparkProcess process,
        RankingSettings settings,
        Path plays,
        Path listeners,
        @Nullable Path catalog,
        Window window,
        Path out,
        int buckets) {

    /** Ranks everybody; what it came to. */
    public RankCounts run(Terminal terminal) throws IOException, InterruptedException {
        Path file = Files.createTempFile("yearlight-ranking", ".json");
        try {
            Files.writeString(file, JobJson.write(settings));
            return switch (process.run(terminal, "Finding remarkable days", out, arguments(file))) {
                case JobMessage.Ranked ranked -> {
                    RankCounts counts = ranked.counts();
                    if (counts.duplicatesDropped() > 0) {
                        terminal.remark(
                                "%,d plays were there again; each counts once".formatted(counts.duplicatesDropped()));
                    }
                    yield counts;
                }
                case JobMessage.Bucketed other -> throw unexpected(other);
                case JobMessage.Progress other -> throw unexpected(other);
                case JobMessage.Failed other -> throw unexpected(other);
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<String> arguments(Path settingsFile) {
        List<String> arguments = new ArrayList<>(List.of(
                "rank",
                "--plays=" + plays.toAbsolutePath(),
                "--listeners=" + listeners.toAbsolutePath(),
                "--from=" + window.from(),
                "--to=" + window.lastDay(),
                "--ranking=" + settingsFile,
                "--out=" + out.toAbsolutePath(),
                "--buckets=" + buckets));
        if (catalog != null) {
            arguments.add("--catalog=" + catalog.toAbsolutePath());
        }
        return arguments;
    }

    private static IllegalStateException unexpected(JobMessage message) {
        return new IllegalStateException("a ranking does not end with " + message);
    }
}
