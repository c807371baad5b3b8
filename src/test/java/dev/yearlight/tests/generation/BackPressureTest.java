package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.WitnessModel;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Slow chains: they hold their partition back, and never the worker out of its group. */
@ExtendWith(Backends.class)
final class BackPressureTest {

    private static final int LISTENERS = 20;
    private static final int GAP = 2;
    private static final int IN_FLIGHT = 3;
    private static final Duration SETTLED = Duration.ofSeconds(1);
    private static final Duration LONGER_THAN_ANY_TIMEOUT = Duration.ofSeconds(9);

    private final Servers servers;

    BackPressureTest(Servers servers) {
        this.servers = servers;
    }

    @Test
    void aSlowFirstRecordHoldsItsPartitionAtTheGapAndNothingIsLost() throws IOException {
        try (Scene scene = Scene.open(servers, "gap", LISTENERS, 1)) {
            // Given
            scene.settings().put("yearlight.generate.commit-gap", Integer.toString(GAP));
            scene.settings().put("yearlight.generate.listeners-in-flight", Integer.toString(IN_FLIGHT));
            ListenerId slow = scene.listeners().getFirst().listener();
            scene.model().holdOn(call -> call.listener().equals(slow));
            scene.publish();

            // When
            try (Worker worker = scene.worker()) {
                await("as far as the gap allows")
                        .atMost(Scene.PATIENCE)
                        .during(SETTLED)
                        .until(() -> {
                            assertThat(taken(scene)).isLessThanOrEqualTo(GAP + IN_FLIGHT);
                            return taken(scene) > 1 && scene.model().waiting() == 1;
                        });
                assertThat(scene.stage().committed().values()).containsOnly(0L);
                long taken = taken(scene);
                scene.model().release();
                scene.awaitEnd();

                // Then
                assertThat(worker.endedByItself()).isFalse();
                scene.print("a gap of %d: taken in %d of %d".formatted(GAP, taken, LISTENERS), 1);
            }
            scene.assertWhole(0);
            scene.archives().assertAllAnnounced();
        }
    }

    @Test
    void aChainLongerThanTheSessionAndThePollIntervalKeepsItsPartition() throws IOException {
        try (Scene scene = Scene.open(servers, "long", LISTENERS, 2)) {
            // Given 6 s for the session, and as much between two polls
            scene.settings().put("yearlight.generate.drain", "2s");
            scene.settings().put("yearlight.kafka.rebalance-margin", "4s");
            scene.model().hold();
            scene.publish();
            try (Worker worker = scene.worker()) {
                scene.awaitCallsUnderWay(LISTENERS);

                // When
                await("longer than any timeout")
                        .atMost(Scene.PATIENCE)
                        .during(LONGER_THAN_ANY_TIMEOUT)
                        .until(() -> scene.stage().shares().equals(List.of(2)));
                scene.model().release();
                scene.awaitEnd();
                assertThat(worker.endedByItself()).isFalse();
            }

            // Then
            scene.print("chains of " + LONGER_THAN_ANY_TIMEOUT.toSeconds() + " s", LISTENERS);
            scene.assertWhole(0);
            assertThat(scene.stage()
                            .cells(scene.listeners().stream()
                                    .map(listener -> listener.listener())
                                    .toList())
                            .values())
                    .allSatisfy(cells -> assertThat(cells.values())
                            .allSatisfy(cell -> assertThat(cell.term())
                                    .as("the first and only assignment")
                                    .isEqualTo(1)));
        }
    }

    private static long taken(Scene scene) {
        return scene.model().calls().stream()
                .map(WitnessModel.Call::listener)
                .distinct()
                .count();
    }
}
