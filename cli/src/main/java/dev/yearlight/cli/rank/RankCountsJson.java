package dev.yearlight.cli.rank;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.ranking.RankingSettings;
import dev.yearlight.ranking.WithheldCause;
import java.util.Map;

/** What a ranking of data sets came to, for machines; {@code docs/rank-json.md} documents every field. */
public final class RankCountsJson {

    private RankCountsJson() {}

    /** One JSON object. */
    public static String of(RankCounts counts, Window window, RankingSettings settings) {
        return Json.write(new Document(
                "yearlight.rank-counts/1",
                window.from().toString(),
                window.lastDay().toString(),
                settings.version(),
                counts.listeners(),
                counts.plays(),
                counts.snapshots(),
                counts.days(),
                counts.meanDays(),
                counts.notEligible(),
                counts.unknownListeners(),
                counts.capped(),
                counts.chosen(),
                counts.withheld()));
    }

    private record Document(
            String schema,
            String from,
            String to,
            String rankingVersion,
            long listeners,
            long plays,
            long snapshots,
            long days,
            double meanDays,
            long notEligible,
            long unknownListeners,
            long capped,
            Map<Category, Long> chosen,
            Map<WithheldCause, Long> withheld) {}
}
