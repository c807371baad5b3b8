package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Workers join and leave while work runs. */
@ExtendWith(Backends.class)
final class RebalanceStormTest {

    private static final int LISTENERS = 24;
    private static final int PARTITIONS = 6;
    private static final int CHANGES = 8;
    private static final int MOST_WORKERS = 3;

    private final Servers servers;

    RebalanceStormTest(Servers servers) {
        this.servers = servers;
    }

    @Test
    void workersThatComeAndGoLoseNothingAndPayNothingTwice() throws IOException {
        try (Scene scene = Scene.open(servers, "storm", LISTENERS, PARTITIONS)) {
            // Given few listeners at a time, so that there is work left for each change
            scene.settings().put("yearlight.generate.listeners-in-flight", "3");
            scene.model().answerAfter(Duration.ofMillis(300));
            Deque<Worker> workers = new ArrayDeque<>();
            try {
                workers.add(scene.worker());
                scene.publish();

                // When
                for (int change = 1; change <= CHANGES; change++) {
                    scene.awaitVisible(change * scene.days() / (CHANGES + 2));
                    if (workers.size() < MOST_WORKERS) {
                        workers.add(scene.worker());
                    } else {
                        workers.remove().close();
                        workers.remove().close();
                    }
                    scene.assertCommitsBelowUnfinished();
                }
                scene.awaitEnd();
                assertThat(workers).noneMatch(Worker::endedByItself);
            } finally {
                workers.forEach(Worker::close);
            }

            // Then
            scene.print("a storm of " + CHANGES + " changes", 0);
            scene.assertWhole(0);
            scene.archives().assertAllAnnounced();
            assertThat(scene.model().overlapping()).isEmpty();
        }
    }
}
