package dev.yearlight.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yearlight.bench.rank.RankResult;
import java.util.List;

/** What ranking costs as one JSON object; its names are stable. */
public final class RankJson {

    private RankJson() {}

    /** {@code schema}, {@code machine}, {@code scenarios}; what was not measured is 0, and says why where it was skipped. */
    public static JsonNode of(List<RankResult> results) {
        ObjectNode json = BenchJson.head();
        results.forEach(result -> json.withArray("scenarios").add(scenario(json.objectNode(), result)));
        return json;
    }

    private static ObjectNode scenario(ObjectNode json, RankResult result) {
        json.put("scenario", result.scenario()).put("engine", result.engine());
        return switch (result) {
            case RankResult.Measured measured -> measured(json, measured);
            case RankResult.Skipped skipped -> json.put("skipped", skipped.why());
        };
    }

    private static ObjectNode measured(ObjectNode json, RankResult.Measured result) {
        return json.put("listeners", result.listeners())
                .put("rounds", result.rounds())
                .put("events", result.events())
                .put("cpu_s", BenchJson.rounded(result.cpuSeconds()))
                .put("wall_s", BenchJson.rounded(result.wallSeconds()))
                .put("cpu_us_per_event", BenchJson.rounded(result.cpuMicrosPerEvent()))
                .put("marginal_cpu_us_per_event", BenchJson.rounded(result.marginalCpuMicrosPerEvent()))
                .put("peak_rss_mb", BenchJson.rounded(result.peakRssMegabytes()))
                .put("ratio_duckdb", BenchJson.rounded(result.ratioDuckdb()))
                .put("scaling_ratio", BenchJson.rounded(result.scalingRatio()))
                .put("rss_ratio", BenchJson.rounded(result.rssRatio()));
    }
}
