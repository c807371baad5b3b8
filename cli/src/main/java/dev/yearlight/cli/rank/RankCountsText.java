package dev.yearlight.cli.rank;

import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.ranking.RankingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a ranking of data sets came to, for people. */
public final class RankCountsText {

    private RankCountsText() {}

    /**
     * Totals, then days by category.
     *
     * @param explain whether withheld categories are counted by cause, too
     */
    public static List<String> lines(RankCounts counts, Window window, RankingSettings settings, boolean explain) {
        List<String> lines = new ArrayList<>();
        lines.add("%s to %s, ranking %s".formatted(window.from(), window.lastDay(), settings.version()));
        lines.add("%s, %s: %s with %s, %s each"
                .formatted(
                        FigureText.count(counts.listeners(), "listener"),
                        FigureText.count(counts.plays(), "play"),
                        FigureText.count(counts.snapshots(), "snapshot"),
                        FigureText.count(counts.days(), "day"),
                        String.format(Locale.ROOT, "%.2f", counts.meanDays())));
        lines.add("%,d with too little listening, %,d missing in the listeners data set, %,d capped"
                .formatted(counts.notEligible(), counts.unknownListeners(), counts.capped()));
        counts.chosen().forEach((category, days) -> lines.add("  %-30s %,10d".formatted(category.displayName(), days)));
        if (explain) {
            lines.add("Withheld, by cause");
            counts.withheld()
                    .forEach((cause, categories) -> lines.add("  %-30s %,10d"
                            .formatted(cause.name().toLowerCase(Locale.ROOT).replace('_', ' '), categories)));
        }
        return lines;
    }
}
