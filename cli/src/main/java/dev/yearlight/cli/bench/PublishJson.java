package dev.yearlight.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yearlight.bench.publish.PublishResult;
import java.util.List;

/** What publishing costs as one JSON object; its names are stable. */
public final class PublishJson {

    private PublishJson() {}

    /** {@code schema}, {@code machine}, {@code scenarios}. */
    public static JsonNode of(List<PublishResult> results) {
        ObjectNode json = BenchJson.head();
        results.forEach(result -> json.withArray("scenarios").add(scenario(json.objectNode(), result)));
        return json;
    }

    private static ObjectNode scenario(ObjectNode json, PublishResult result) {
        json.put("scenario", "publish")
                .put("listeners", result.listeners())
                .put("rounds", result.rounds())
                .put("files_at_once", result.filesAtOnce())
                .put("record_bytes", BenchJson.rounded(result.recordBytes()));
        figures(json, "", result.publisher());
        figures(json, "bare_", result.bareProducer());
        return json.put("ratio_bare_producer", BenchJson.rounded(result.ratioBareProducer()));
    }

    private static void figures(ObjectNode json, String prefix, PublishResult.Figures figures) {
        json.put(prefix + "records_per_s", BenchJson.rounded(figures.recordsPerSecond()))
                .put(prefix + "mb_per_s", BenchJson.rounded(figures.megabytesPerSecond()))
                .put(prefix + "cpu_us_per_record", BenchJson.rounded(figures.cpuMicrosPerRecord()))
                .put(prefix + "broker_cpu_us_per_record", BenchJson.rounded(figures.brokerMicrosPerRecord()));
    }
}
