package dev.yearlight.cli.bench;

import dev.yearlight.bench.rank.RankResult;
import java.util.List;
import java.util.Locale;

/** What ranking costs, for people: a paragraph for each way and number of listeners. */
public final class RankText {

    private static final String NOT_MEASURED = "-";

    private RankText() {}

    /** A paragraph. */
    public static List<String> of(RankResult result) {
        return switch (result) {
            case RankResult.Measured measured -> measured(measured);
            case RankResult.Skipped skipped -> List.of(skipped.scenario() + ": skipped");
        };
    }

    private static List<String> measured(RankResult.Measured result) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s: %,d plays of %,d listeners; medians of %d rounds",
                        result.scenario(),
                        result.events(),
                        result.listeners(),
                        result.rounds()),
                row("CPU µs a play", result.cpuMicrosPerEvent(), "%.2f"),
                row("of these a play more", result.marginalCpuMicrosPerEvent(), "%.2f"),
                row("CPU s", result.cpuSeconds(), "%.1f"),
                row("wall s", result.wallSeconds(), "%.1f"),
                row("MB at most", result.peakRssMegabytes(), "%.0f"),
                row("plays a CPU s, in DuckDB's", result.ratioDuckdb(), "%.2f"),
                row("CPU, in that of the fewest", result.scalingRatio(), "%.2f"),
                row("MB, in those of the fewest", result.rssRatio(), "%.2f"));
    }

    private static String row(String says, double value, String format) {
        String figure = Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : NOT_MEASURED;
        return String.format(Locale.ROOT, "  %10s  %s", figure, says);
    }
}
