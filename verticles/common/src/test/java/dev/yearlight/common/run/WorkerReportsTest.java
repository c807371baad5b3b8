package dev.yearlight.common.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.run.WorkerReport.Endpoint;
import dev.yearlight.domain.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void aSilentWorkerIsGoneAndWhatItCountedStays() {
        WorkerReport alive = report("alive", Duration.ofSeconds(1), "");
        WorkerReport gone = report("gone", Duration.ofSeconds(16), "no budget");
        WorkerReports reports = new WorkerReports(List.of(gone, alive), NOW);

        assertThat(reports.alive()).containsExactly(alive);
        assertThat(reports.listenersInFlight()).isEqualTo(12);
        assertThat(reports.standstill()).as("of one that is gone").isEmpty();
        assertThat(reports.costMicros()).isEqualTo(160);
        assertThat(reports.endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.inFlight()).isEqualTo(8);
            assertThat(endpoint.limit()).isEqualTo(10);
            assertThat(endpoint.calls()).isEqualTo(300);
        });
    }

    @Test
    void whoIsTakenForGoneHoldsNoBudgetEither() {
        Instant last = NOW.minusSeconds(15);

        assertThat(report("there", Duration.ofSeconds(15), "").isAlive(NOW)).isTrue();
        assertThat(new Spending("there", last, 0, 0, 3).isAlive(NOW)).isTrue();
        assertThat(new Spending("gone", last.minusMillis(1), 0, 0, 3).isAlive(NOW))
                .isFalse();
    }

    private static WorkerReport report(String worker, Duration silent, String standstill) {
        return new WorkerReport(
                new RunId("01KAJ4M2V7Q8R9S0T1V2W3X4Y5"),
                worker,
                NOW.minus(silent),
                12,
                4,
                standstill,
                List.of(),
                List.of(new Endpoint("north", 8, 10, 150, 1, 0, 0, 0, 80, 10, 20, 30)),
                Map.of(),
                List.of());
    }
}
