package dev.yearlight.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.cli.Main;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The bench works, and what it prints has its documented shape; how fast anything is, is no matter here. */
@ExtendWith(Backends.class)
final class BenchCommandTest {

    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final List<String> GENERATION_FIGURES = List.of(
            "reports_per_s",
            "worker_cpu_us_per_report",
            "bare_cpu_us_per_report",
            "ratio_bare",
            "in_flight_max",
            "heap_mb_max");
    private static final List<String> CONSUMPTION_FIGURES = List.of(
            "records_per_cpu_s",
            "parallel_consumer_records_per_cpu_s",
            "poll_loop_records_per_cpu_s",
            "ratio_parallel_consumer");

    @TempDir
    private Path folder = Path.of(System.getProperty("yearlight.home"));

    @Test
    void aTinyBenchWritesEveryReportAndPrintsItsFigures() throws IOException {
        // When
        try (ChildProcess bench = ChildProcess.start(
                "bench",
                Main.class.getName(),
                List.of(
                        "bench",
                        "generate",
                        "--scenario=zero-latency,consume,guardrails",
                        "--listeners=60",
                        "--rounds=1",
                        "--warm-ups=0",
                        "--templates=2",
                        "--snapshots=small",
                        "--data=" + folder,
                        "--json"))) {
            int code = bench.awaitExit(WITHIN);

            // Then
            assertThat(code).as("%s", bench.lines()).isZero();
            JsonNode json = new ObjectMapper()
                    .readTree(bench.lines().stream()
                            .filter(line -> line.startsWith("{"))
                            .findFirst()
                            .orElseThrow());
            assertThat(json.path("schema").asText()).isEqualTo("yearlight-bench-1");
            assertThat(json.path("machine").path("processors").asInt()).isPositive();
            assertThat(json.path("scenarios").findValuesAsText("scenario"))
                    .containsExactly("zero-latency", "consume", "guardrails");
            JsonNode generation = json.path("scenarios").path(0);
            assertThat(GENERATION_FIGURES)
                    .allSatisfy(figure -> assertThat(generation.path(figure).asDouble())
                            .as(figure)
                            .isPositive());
            assertThat(generation.path("failed_listeners").asInt(-1)).isZero();
            JsonNode consumption = json.path("scenarios").path(1);
            // So few records take less than a tick of the clock that counts CPU: what they cost may read 0.
            assertThat(CONSUMPTION_FIGURES)
                    .allSatisfy(figure -> assertThat(consumption.path(figure).isNumber())
                            .as(figure)
                            .isTrue());
            JsonNode guardrails = json.path("scenarios").path(2);
            assertThat(guardrails.path("guardrail_us_per_check").isNumber()).isTrue();
            assertThat(guardrails.path("guardrail_bytes_per_check").asDouble()).isPositive();
        }
    }
}
