package dev.yearlight.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.cli.demo.DemoSummary;
import dev.yearlight.tests.backends.Backends;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From listening histories to served stories with the command that people type. */
@ExtendWith(Backends.class)
final class WholeWayTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final int INTERRUPTED = 130;

    @TempDir
    private Path folder = HOME;

    @Test
    void inventedListenersGetTheirStoriesAndEverythingStops() throws IOException {
        try (DemoProcess demo = DemoProcess.start(folder.resolve("demo-invented"), "--listeners", "12", "--exit")) {
            // When
            demo.awaitLine("listeners=", WITHIN);

            // Then
            assertThat(demo.awaitExit()).isZero();
            DemoSummary summary = demo.summary();
            assertThat(summary.listeners()).isBetween(10L, 12L);
            assertThat(summary.missing()).isZero();
            assertThat(summary.parked()).isZero();
            assertThat(summary.modelCalls()).isGreaterThanOrEqualTo(summary.days());
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
            DemoSummary summary = demo.summary();
            assertThat(summary.listeners()).isOne();
            assertThat(summary.visible()).isPositive().isEqualTo(summary.days());

            // When
            demo.interrupt();

            // Then
            assertThat(demo.awaitExit()).isEqualTo(INTERRUPTED);
            demo.assertNoChildIsLeft();
            demo.assertLogsAreClean();
        }
    }
}
