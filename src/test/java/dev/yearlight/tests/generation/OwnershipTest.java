package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.DayCell;
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
                        List<Long> terms = terms(stage, listener);
                        assertThat(terms).isSorted();
                        assertThat(terms.getFirst()).isLessThan(terms.getLast());
                        assertThat(terms.subList(1, terms.size())).containsOnly(terms.getLast());
                    })
                    .allSatisfy(listener -> assertThat(terms(stage, listener)).isSorted());
        }
    }

    @Test
    void aWorkerThatWasStoppedBeyondItsSessionChangesNothingWhenItComesBack() throws IOException {
        // Given
        List<Snapshot> listeners = InventedListeners.of("zombie", LISTENERS);
        int days = InventedListeners.days(listeners);
        Stage stage = Stage.open(servers, "zombie", PARTITIONS);
        Archives archives = new Archives(servers, stage, listeners);
        try (WitnessModel model = WitnessModel.start(listeners);
                ChildProcess first = StoppingWorker.ordinary(stage.worker(model.address()))) {
            first.awaitLine(WorkerMain.READY, RUN);
            allAsk(model, stage, listeners);
            first.signal("STOP");

            try (Worker second = Worker.start(stage.worker(model.address()))) {
                await("the second worker has it all")
                        .atMost(RUN)
                        .until(() -> stage.shares().equals(List.of(PARTITIONS)));
                model.release();
                await("the end").atMost(RUN).until(() -> archives.visible() == days && stage.lag() == 0);
                String digest = archives.digest();

                // When
                first.signal("CONT");
                await("the first worker has noticed and joined again")
                        .atMost(RUN)
                        .until(() -> stage.shares().equals(List.of(PARTITIONS / 2, PARTITIONS / 2)));
                assertThat(first.letGo()).isZero();

                // Then
                assertThat(archives.digest()).isEqualTo(digest);
                assertThat(second.endedByItself()).isFalse();
            }
            System.out.printf(
                    "stopped with %d calls in flight, then continued: extra calls %d, contents that nothing names %d%n",
                    LISTENERS, model.firstCalls().size() - days, archives.contents() - archives.visible());
            archives.assertAllVisible(1);
            assertThat(stage.announced()).containsAll(archives.attempts());
            // It may begin further days before its heartbeat tells it what happened.
            assertThat(model.firstCalls()).as("no day is paid more than twice").hasSizeLessThanOrEqualTo(2 * days);
            assertThat(listeners.stream().flatMap(listener -> terms(stage, listener).stream()))
                    .as("one later term wrote every cell")
                    .containsOnly(2L);
        }
    }

    /** Every listener's first day is asked for, and no answer comes. */
    private static void allAsk(WitnessModel model, Stage stage, List<Snapshot> listeners) {
        model.hold();
        listeners.forEach(listener -> stage.publish(InventedListeners.order(listener, 1)));
        await("all ask").atMost(RUN).until(() -> model.waiting() == LISTENERS);
    }

    private static List<Long> terms(Stage stage, Snapshot listener) {
        return stage.cells(listener.listener()).values().stream()
                .map(DayCell::term)
                .toList();
    }
}
