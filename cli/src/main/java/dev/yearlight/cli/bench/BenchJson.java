package dev.yearlight.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yearlight.bench.ScenarioResult;
import dev.yearlight.bench.serve.ServeResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The results of a bench as one JSON object; its names are stable. */
public final class BenchJson {

    private static final String SCHEMA = "yearlight-bench-1";
    private static final int DECIMALS = 2;

    private BenchJson() {}

    /** {@code schema}, {@code machine}, {@code scenarios}. */
    public static JsonNode of(List<ScenarioResult> results) {
        ObjectNode json = head();
        results.forEach(result -> json.withArray("scenarios").add(scenario(result)));
        return json;
    }

    /** The same; each scenario has its figures by their names, and {@code remarks} where there are any. */
    public static JsonNode ofFigures(List<ServeResult> results) {
        ObjectNode json = head();
        results.forEach(result -> json.withArray("scenarios").add(figures(result)));
        return json;
    }

    static ObjectNode head() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        Machine machine = Machine.here();
        json.putObject("machine")
                .put("processors", machine.processors())
                .put("memory_mb", machine.memoryMegabytes())
                .put("system", machine.system())
                .put("java", machine.java())
                .put("load_average", rounded(machine.load()));
        return json;
    }

    private static ObjectNode figures(ServeResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("scenario", result.scenario());
        result.figures().forEach(figure -> json.put(figure.name(), rounded(figure.value())));
        result.remarks().forEach(remark -> json.withArray("remarks").add(remark));
        return json;
    }

    private static ObjectNode scenario(ScenarioResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("scenario", result.scenario());
        return switch (result) {
            case ScenarioResult.Generation generation -> generation(json, generation);
            case ScenarioResult.Consumption consumption -> consumption(json, consumption);
            case ScenarioResult.Checking checking -> checking(json, checking);
        };
    }

    private static ObjectNode generation(ObjectNode json, ScenarioResult.Generation result) {
        return json.put("listeners", result.listeners())
                .put("rounds", result.rounds())
                .put("reports_a_round", result.reportsARound())
                .put("snapshot_bytes", result.snapshotBytes())
                .put("reports_per_s", rounded(result.reportsPerSecond()))
                .put("worker_cpu_us_per_report", rounded(result.workerMicros()))
                .put("bare_reports_per_s", rounded(result.bareReportsPerSecond()))
                .put("bare_cpu_us_per_report", rounded(result.bareMicros()))
                .put("ratio_bare", rounded(result.ratioBare()))
                .put("in_flight_max", (long) result.inFlightMax())
                .put("heap_mb_max", rounded(result.heapMegabytesMax()))
                .put("gc_ms_a_round", rounded(result.gcMillis()))
                .put("failed_listeners", result.failedListeners())
                .put("bare_failed_reports", result.bareFailedReports());
    }

    private static ObjectNode consumption(ObjectNode json, ScenarioResult.Consumption result) {
        return json.put("records", result.records())
                .put("record_bytes", result.recordBytes())
                .put("rounds", result.rounds())
                .put("records_per_s", rounded(result.recordsPerSecond()))
                .put("records_per_cpu_s", rounded(result.recordsPerCpuSecond()))
                .put("parallel_consumer_records_per_cpu_s", rounded(result.parallelConsumerPerCpuSecond()))
                .put("poll_loop_records_per_cpu_s", rounded(result.pollLoopPerCpuSecond()))
                .put("ratio_parallel_consumer", rounded(result.ratioParallelConsumer()))
                .put("ratio_poll_loop", rounded(result.ratioPollLoop()));
    }

    private static ObjectNode checking(ObjectNode json, ScenarioResult.Checking result) {
        return json.put("checks", result.checks())
                .put("rounds", result.rounds())
                .put("order_bytes", result.orderBytes())
                .put("story_words", rounded(result.storyWords()))
                .put("guardrail_us_per_check", rounded(result.microsPerCheck()))
                .put("guardrail_bytes_per_check", rounded(result.bytesPerCheck()));
    }

    /** What was not measured, and a ratio to nothing, is 0. */
    static BigDecimal rounded(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }
}
