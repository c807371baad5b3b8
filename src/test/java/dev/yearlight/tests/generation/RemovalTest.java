package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogicalTimestamp;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report is removed while its listener's chain lies in pieces, and then the record comes again. */
@ExtendWith(Backends.class)
final class RemovalTest {

    private static final int LISTENERS = 4;

    private final Servers servers;

    RemovalTest(Servers servers) {
        this.servers = servers;
    }

    @Test
    void aRecordThatComesAgainAfterARemovalTellsNothingOfWhatWasRemovedAndHidesNothingThatIsPaid() throws IOException {
        try (Scene scene = Scene.open(servers, "removal", LISTENERS, 2)) {
            // Given a worker that dies in the third day of every listener
            scene.model().holdOn(call -> call.earlier().size() == 2);
            scene.publish();
            try (ChildProcess first = scene.workerProcess()) {
                scene.awaitCallsUnderWay(LISTENERS);
                first.kill();
            }
            Set<Scene.PaidDay> inFlight = scene.inFlight();
            assertThat(inFlight).hasSize(LISTENERS);

            // When each listener's first report is removed
            scene.listeners().forEach(this::removeFirst);
            scene.model().release();
            scene.model().forget();
            int visible = scene.days() - LISTENERS;
            try (Worker next = scene.worker()) {
                await("the end")
                        .atMost(Scene.PATIENCE)
                        .until(() -> scene.archives().visible() == visible
                                && scene.stage().lag() == 0);
                assertThat(next.endedByItself()).isFalse();
            }

            // Then
            System.out.printf(
                    "redelivered after a removal: days %d, removed %d, in flight %d, calls of the next worker %d,"
                            + " visible in the end %d%n",
                    scene.days(),
                    LISTENERS,
                    inFlight.size(),
                    scene.model().calls().size(),
                    visible);
            assertThat(scene.model().firstCalls())
                    .as("the days in flight and those after them, once each")
                    .hasSize(scene.days() - 2 * LISTENERS)
                    .allSatisfy(call -> assertThat(call.earlier())
                            .doesNotContain(date(scene, call.listener(), 0))
                            .isNotEmpty());
            assertThat(scene.archives().contents())
                    .as("every text that was paid for is visible or was removed")
                    .isEqualTo(scene.days());
            scene.archives().assertLineagesName((listener, day) -> day.isAfter(date(scene, listener, 1)));
            scene.listeners()
                    .forEach(listener -> assertThat(scene.stage()
                                    .cell(listener.listener(), dates(listener).getFirst())
                                    .state())
                            .isEqualTo(DayState.REMOVED));
        }
    }

    private void removeFirst(Snapshot listener) {
        LocalDate day = dates(listener).getFirst();
        DayCell cell = Objects.requireNonNull(servers.tables()
                .cells(listener.listener())
                .toCompletableFuture()
                .join()
                .get(day));
        servers.tables()
                .writeCell(
                        listener.listener(),
                        day,
                        new DayCell(
                                DayState.REMOVED,
                                cell.epoch(),
                                LogicalTimestamp.HIGHEST_TERM,
                                cell.attempt(),
                                "",
                                cell.category(),
                                ""))
                .toCompletableFuture()
                .join();
    }

    private static LocalDate date(Scene scene, ListenerId listener, int index) {
        return scene.listeners().stream()
                .filter(snapshot -> snapshot.listener().equals(listener))
                .findFirst()
                .map(snapshot -> dates(snapshot).get(index))
                .orElseThrow();
    }

    private static List<LocalDate> dates(Snapshot listener) {
        return listener.days().stream().map(RemarkableDay::date).toList();
    }
}
