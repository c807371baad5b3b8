package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A worker is killed by SIGKILL between two steps of a day, and an ordinary one takes over. */
@ExtendWith(Backends.class)
final class CrashTest {

    private static final int LISTENERS = 8;
    private static final int PARTITIONS = 2;

    /** A few days in, so that some listeners have reports that the next worker has to respect. */
    private static final int TIMES = LISTENERS + 3;

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration RUN = Duration.ofSeconds(60);

    private final Servers servers;

    CrashTest(Servers servers) {
        this.servers = servers;
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostNothingDanglesAndOnlyWhatWasInFlightIsPaidTwice(CrashStep step) throws IOException {
        String name = "crash-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (Scene scene = Scene.open(servers, name, LISTENERS, PARTITIONS)) {
            // Given
            scene.publish();
            killAt(step, scene);
            Set<Scene.PaidDay> inFlight = scene.inFlight();
            scene.assertCommitsBelowUnfinished();

            // When
            try (Worker next = scene.worker()) {
                scene.awaitEnd();
                assertThat(next.endedByItself()).isFalse();
            }

            // Then
            scene.print("killed " + step.name().toLowerCase(Locale.ROOT).replace('_', ' '), inFlight.size());
            scene.assertWhole(inFlight.size());
            scene.archives().assertAllAnnounced();
            assertThat(scene.paid().entrySet())
                    .filteredOn(day -> day.getValue() > 1)
                    .allSatisfy(day -> {
                        assertThat(day.getKey()).isIn(inFlight);
                        assertThat(day.getValue()).isEqualTo(2);
                    });
            assertThat(inFlight).extracting(Scene.PaidDay::listener).doesNotHaveDuplicates();
            assertThat(scene.model().overlapping()).isEmpty();
        }
    }

    private static void killAt(CrashStep step, Scene scene) throws IOException {
        Map<String, String> settings = new TreeMap<>(scene.settings());
        boolean afterEvent = step == CrashStep.AFTER_EVENT;
        if (afterEvent) {
            settings.put("yearlight.generate.commit-every", "1h");
        }
        try (ChildProcess worker = StoppingWorker.start(step, TIMES, settings)) {
            worker.awaitLine(WorkerMain.READY, START);
            if (afterEvent) {
                await("events").atMost(RUN).until(() -> scene.stage().events().size() >= TIMES);
            } else {
                worker.awaitLine(WorkerMain.REACHED, RUN);
            }
            worker.kill();
        }
        assertStoppedAt(step, scene);
    }

    /** The kill hit between the two steps that it was meant for. */
    private static void assertStoppedAt(CrashStep step, Scene scene) {
        Archives archives = scene.archives();
        long visible = archives.visible();
        switch (step) {
            case AFTER_ANSWER -> assertThat(archives.contents()).as("contents").isLessThan(TIMES);
            case AFTER_CONTENT -> assertThat(archives.contents()).as("contents").isGreaterThan(visible);
            case AFTER_CELL ->
                assertThat(new HashSet<>(scene.stage().announced()))
                        .as("announced")
                        .hasSizeLessThan(Math.toIntExact(visible))
                        .isSubsetOf(archives.attempts());
            case AFTER_EVENT ->
                assertThat(scene.stage().committed().values()).as("committed").containsOnly(0L);
        }
    }
}
