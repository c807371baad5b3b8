package dev.yearlight.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.tests.backends.Backends;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From listening histories to served stories with the command that people type. */
@ExtendWith(Backends.class)
final class WholeWayTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final int INTERRUPTED = 130;

    /** What the guardrails may refuse of the house writer's texts, of about 60. */
    private static final long MOST_PARKED = 1;

    @TempDir
    private Path folder = HOME;

    @Test
    void inventedListenersGetTheirStoriesAndEverythingStops() throws IOException {
        try (DemoProcess demo = DemoProcess.start(folder.resolve("demo-invented"), "--listeners", "12", "--exit")) {
            // When
            demo.awaitLine("listeners=", WITHIN);

            // Then
            assertThat(demo.awaitExit()).isZero();
            Map<String, Long> summary = demo.summary();
            assertThat(summary.get("listeners")).isBetween(10L, 12L);
            assertThat(summary.get("visible") + summary.get("parked")).isEqualTo(summary.get("days"));
            assertThat(summary.get("parked")).isLessThanOrEqualTo(MOST_PARKED);
            assertThat(summary.get("calls")).isGreaterThanOrEqualTo(summary.get("days"));
            demo.assertNoChildIsLeft();
            demo.assertLogsAreClean();
        }
    }

    @Test
    void aHistoryOfOnesOwnIsServedUntilCtrlC() throws IOException {
        try (DemoProcess demo = DemoProcess.start(
                folder.resolve("demo-history"),
                "--history",
                HOME.resolve("examples/history").toString(),
                "--timezone",
                "Europe/Stockholm")) {
            // Given
            demo.awaitLine("Open ", WITHIN);
            Map<String, Long> summary = demo.summary();
            assertThat(summary).containsEntry("listeners", 1L).containsEntry("parked", 0L);
            assertThat(summary.get("visible")).isPositive().isEqualTo(summary.get("days"));

            // When
            demo.interrupt();

            // Then
            assertThat(demo.awaitExit()).isEqualTo(INTERRUPTED);
            demo.assertNoChildIsLeft();
            demo.assertLogsAreClean();
        }
    }
}
