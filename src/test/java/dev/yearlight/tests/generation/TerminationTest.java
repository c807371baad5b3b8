package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A worker is asked to end by SIGTERM, as supervisors do it. */
@ExtendWith(Backends.class)
final class TerminationTest {

    private static final int LISTENERS = 8;
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Servers servers;

    TerminationTest(Servers servers) {
        this.servers = servers;
    }

    @Test
    void whatIsPaidForBecomesVisibleAndTheNextWorkerPaysNothingTwice() throws IOException {
        try (Scene scene = Scene.open(servers, "terminated", LISTENERS, 2)) {
            // Given
            scene.model().answerAfter(Duration.ofMillis(700));
            scene.publish();
            int inFlight;
            try (ChildProcess worker = scene.workerProcess()) {
                scene.awaitVisible(LISTENERS);
                scene.awaitCallsUnderWay(LISTENERS);
                inFlight = scene.inFlight().size();

                // When
                worker.signal("TERM");

                // Then
                assertThat(worker.awaitExit(DRAIN)).isZero();
            }
            int visible = scene.visible().size();
            assertThat(inFlight).isPositive();
            assertThat(scene.inFlight()).as("paid and lost").isEmpty();
            assertThat(visible).isLessThan(scene.days());
            scene.assertCommitsBelowUnfinished();
            scene.model().answerAfter(Duration.ZERO);
            try (Worker next = scene.worker()) {
                scene.awaitEnd();
                assertThat(next.endedByItself()).isFalse();
            }
            scene.print("terminated with %d of %d visible".formatted(visible, scene.days()), inFlight);
            scene.assertWhole(0);
            scene.archives().assertAllAnnounced();
        }
    }

    @Test
    void chainsThatSleepDoNotHoldTheEndUp() throws IOException {
        try (Scene scene = Scene.open(servers, "asleep", LISTENERS, 2)) {
            // Given a model that is out of reach, so that every chain waits before it asks again
            scene.settings().put("yearlight.model.base-url", "http://127.0.0.1:1/v1");
            scene.settings().put("yearlight.retry.first-wait", "60s");
            scene.settings().put("yearlight.retry.longest-wait", "60s");
            scene.publish();
            try (ChildProcess worker = scene.workerProcess()) {
                await("asleep")
                        .atMost(Scene.PATIENCE)
                        .during(Duration.ofSeconds(1))
                        .until(() -> scene.stage().shares().equals(List.of(2)));

                // When
                long before = System.nanoTime();
                worker.signal("TERM");
                assertThat(worker.awaitExit(DRAIN)).isZero();

                // Then
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(DRAIN.dividedBy(2));
            }
            scene.assertCommitsBelowUnfinished();
            assertThat(scene.archives().visible()).isZero();
        }
    }
}
