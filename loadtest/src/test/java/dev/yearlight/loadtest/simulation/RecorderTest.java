package dev.yearlight.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yearlight.loadtest.plan.Kind;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.plan.Plans;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.Progress;
import dev.yearlight.loadtest.result.RegionResult;
import dev.yearlight.loadtest.result.Warmth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecorderTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");
    private static final long BEGIN = 77 * SECOND;

    private final LoadPlan plan = Plans.of(Kind.WARM, Duration.ofSeconds(10), Duration.ofSeconds(20));
    private final Recorder recorder = new Recorder(plan, InstantSource.fixed(NOW));

    @Test
    void onlyTheHoldIsJudgedAndItsFirstThousandKeptApart() {
        // Given: 100 requests a second; slow in the ramp, 50 ms for the first ten seconds of the hold, then 10 ms
        for (int second = 0; second < 30; second++) {
            long millis = second < 10 ? 900 : second < 20 ? 50 : 10;
            for (int at = 0; at < 100; at++) {
                answer(second + at / 100.0, millis);
            }
        }

        // When
        LoadResult result = recorder.result();

        // Then
        RegionResult region = result.regions().getFirst();
        assertThat(result.began()).isEqualTo(NOW);
        assertThat(region.requests()).isEqualTo(3_000);
        assertThat(region.rate()).isEqualTo(100);
        assertThat(region.judged().count()).isEqualTo(2_000);
        assertThat(region.judged().most()).isCloseTo(50, within(0.1));
        assertThat(region.first().count()).isEqualTo(1_000);
        assertThat(region.first().p50()).isCloseTo(50, within(0.1));
        assertThat(region.steady().count()).isEqualTo(1_000);
        assertThat(region.steady().p99()).isCloseTo(10, within(0.1));
        assertThat(region.windows())
                .hasSize(30)
                .allSatisfy(window -> assertThat(window.rate()).isEqualTo(100));
        assertThat(Warmth.of(region, plan.thresholds()).verdict()).isEqualTo(Warmth.Verdict.COLD);
        assertThat(result.held()).isFalse();
    }

    @Test
    void whatTheLastReadersDoAfterTheHoldIsCountedButInNoWindow() {
        answer(0, 5);
        answer(31, 5);

        RegionResult region = recorder.result().regions().getFirst();

        assertThat(region.requests()).isEqualTo(2);
        assertThat(region.windows().stream()
                        .mapToLong(window -> window.requests())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void shedAndFailedRequestsAreNoAnswers() {
        // Given
        answer(0, 5);
        answer(10, 5);
        record(10.1, 3, Outcome.of(503, false, Duration.ofMillis(3), Duration.ofSeconds(1)));
        record(10.2, 3, Outcome.of(500, false, Duration.ofMillis(3), Duration.ofSeconds(1)));
        record(10.3, 1_000, Outcome.of(0, false, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        record(10.4, 2, Outcome.of(0, false, Duration.ofMillis(2), Duration.ofSeconds(1)));
        record(10.5, 2, Outcome.of(200, false, Duration.ofMillis(2), Duration.ofSeconds(1)));

        // When
        RegionResult region = recorder.result().regions().getFirst();

        // Then
        assertThat(region.judged().count()).isEqualTo(1);
        assertThat(region.shed()).isEqualTo(1);
        assertThat(region.failed()).isEqualTo(4);
        assertThat(region.failures().keySet()).containsExactly("no connection", "status 200", "status 500", "timeout");
    }

    @Test
    void progressTellsOfTheLastSecondAndOfAll() {
        answer(0, 5);
        answer(0.5, 5);
        Progress first = recorder.progress(BEGIN + SECOND);
        answer(1.5, 40);
        Progress second = recorder.progress(BEGIN + 2 * SECOND);

        assertThat(List.of(first.rate(), first.requests(), first.second())).containsExactly(2L, 2L, 1L);
        assertThat(List.of(second.rate(), second.requests(), second.second())).containsExactly(1L, 3L, 2L);
        assertThat(second.p99()).isCloseTo(40, within(0.1));
        assertThat(second.of()).isEqualTo(30);
    }

    private void answer(double second, long millis) {
        record(second, millis, new Outcome.Answered());
    }

    private void record(double second, long millis, Outcome outcome) {
        long start = BEGIN + Math.round(second * SECOND);
        recorder.record(plan.regions().getFirst(), "list", start, start + millis * 1_000_000, outcome);
    }
}
