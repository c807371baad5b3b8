package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.WitnessModel;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partitions that change hands in the middle of chains: in order, and behind the back of a stopped worker. */
@ExtendWith(Backends.class)
final class OwnershipTest {

    private static final int LISTENERS = 8;
    private static final int PARTITIONS = 4;
    private static final Duration RUN = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofMillis(500);

    private final Servers servers;

    OwnershipTest(Servers servers) {
        this.servers = servers;
    }

    @Test
    void aRevokedWorkerEndsWhatRunsAndTheNextGoesOnWithoutPayingTwice() throws IOException {
        // Given
        List<Snapshot> listeners = InventedListeners.of("handover", LISTENERS);
        int days = InventedListeners.days(listeners);
        Stage stage = Stage.open(servers, "handover", PARTITIONS);
        Archives archives = new Archives(servers, stage, listeners);
        try (WitnessModel model = WitnessModel.start(listeners);
                Worker first = Worker.start(stage.worker(model.address()))) {
            allAsk(model, stage, listeners);

            // When
            try (Worker second = Worker.start(stage.worker(model.address()))) {
                await("the first worker has to give two partitions up, and drains them")
                        .atMost(RUN)
                        .during(SETTLED)
                        .until(() -> stage.shares().equals(List.of(0, PARTITIONS / 2)));
                model.release();
                await("the end").atMost(RUN).until(() -> archives.visible() == days && stage.lag() == 0);
                assertThat(stage.shares()).containsExactly(PARTITIONS / 2, PARTITIONS / 2);
                assertThat(second.endedByItself()).isFalse();
                assertThat(first.endedByItself()).isFalse();
            }

            // Then
            archives.assertAllVisible(1);
            archives.assertAllAnnounced();
            assertThat(model.firstCalls()).as("nothing was paid twice").hasSize(days);
            assertThat(model.overlapping()).isEmpty();
            assertThat(archives.contents()).isEqualTo(days);
            assertThat(listeners)
                    .as("chains that changed hands after their first day")
                    .anySatisfy(listener -> {
                        List<Long> terms = archives.terms(listener.listener());
                        assertThat(terms).isSorted();
                        assertThat(terms.getFirst()).isLessThan(terms.getLast());
                        assertThat(terms.subList(1, terms.size())).containsOnly(terms.getLast());
                    })
                    .allSatisfy(listener ->
                            assertThat(archives.terms(listener.listener())).isSorted());
        }
    }

    @Test
    void aWorkerThatWasStoppedBeyondItsSessionInTheMiddleOfDayTwoStartsNothingWhenItComesBack() throws IOException {
        try (Scene scene = Scene.open(servers, "zombie", LISTENERS, PARTITIONS)) {
            // Given
            scene.model().holdOn(call -> call.earlier().size() == 1);
            scene.publish();
            try (ChildProcess first = scene.workerProcess()) {
                scene.awaitCallsUnderWay(LISTENERS);
                first.signal("STOP");
                try (Worker second = scene.worker()) {
                    await("the second worker has it all")
                            .atMost(Scene.PATIENCE)
                            .until(() -> scene.stage().shares().equals(List.of(PARTITIONS)));
                    scene.model().release();
                    scene.awaitEnd();
                    String digest = scene.archives().digest();

                    // When
                    first.signal("CONT");
                    await("the first worker has noticed and joined again")
                            .atMost(Scene.PATIENCE)
                            .until(() -> scene.stage().shares().equals(List.of(PARTITIONS / 2, PARTITIONS / 2)));
                    assertThat(first.letGo()).isZero();

                    // Then
                    assertThat(scene.archives().digest()).isEqualTo(digest);
                    assertThat(second.endedByItself()).isFalse();
                }
            }
            scene.print("stopped in the middle of day two, then continued", LISTENERS);
            scene.assertWhole(LISTENERS);
            assertThat(scene.listeners())
                    .as("the first worker's day one stands, all later days are the second's")
                    .allSatisfy(listener -> {
                        List<Long> terms = scene.archives().terms(listener.listener());
                        assertThat(terms.getFirst()).isEqualTo(1);
                        assertThat(terms.subList(1, terms.size())).containsOnly(2L);
                    });
        }
    }

    /** Every listener's first day is asked for, and no answer comes. */
    private static void allAsk(WitnessModel model, Stage stage, List<Snapshot> listeners) {
        model.hold();
        listeners.forEach(listener -> stage.publish(InventedListeners.order(listener, 1)));
        await("all ask").atMost(RUN).until(() -> model.waiting() == LISTENERS);
    }
}
