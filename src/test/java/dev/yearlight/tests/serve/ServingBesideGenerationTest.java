package dev.yearlight.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.cli.Main;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.WitnessModel;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Readers are served on whatever becomes of generation: flooded, failing at every call, killed. */
@ExtendWith(Backends.class)
final class ServingBesideGenerationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** An archive that grew must be seen at once. */
    private static final Map<String, String> NO_WAITING = Map.of(
            "yearlight.serve.cache-lifetime", "1ms",
            "yearlight.serve.cache-empty-lifetime", "1ms");

    private static final int LISTENERS = 12;
    private static final int WAVES = 5;
    private static final int WAVE = 24;

    @TempDir
    private Path folder = Path.of(System.getProperty("yearlight.home"));

    @Test
    void readersAreServedWhileGenerationIsFloodedFailsAndDies(Servers servers)
            throws IOException, InterruptedException {
        // Given
        Stage stage = Stage.open(servers, "isolation", 2);
        List<Snapshot> listeners = InventedListeners.of("isolation", LISTENERS);
        List<Snapshot> flood = IntStream.range(0, WAVES)
                .mapToObj(wave -> InventedListeners.of("isolation-flood-" + wave, WAVE))
                .flatMap(List::stream)
                .toList();
        List<Snapshot> all = new ArrayList<>(listeners);
        all.addAll(flood);
        try (WitnessModel model = WitnessModel.start(all);
                ChildProcess worker = generation(stage.worker(model.address()));
                ServedRole role = new ServedRole(servers, folder, NO_WAITING)) {
            worker.awaitLine("  management", PATIENCE);
            listeners.forEach(listener -> stage.publish(InventedListeners.order(listener, 1)));
            await("the first reports").atMost(PATIENCE).until(() -> areWhole(role, listeners));

            // When it is flooded, readers are served
            model.answerAfter(Duration.ofMillis(300));
            flood.forEach(listener -> stage.publish(InventedListeners.order(listener, 1)));
            await("the flood")
                    .atMost(PATIENCE)
                    .until(() -> model.firstCalls().size() > InventedListeners.days(listeners));
            assertServed(role, listeners);
            assertThat(stage.lag()).as("generation is still busy").isPositive();

            // When its model fails every call, readers are served
            model.failOn(call -> true);
            assertServed(role, listeners);
            assertThat(worker.isAlive()).isTrue();

            // When it is killed, readers are served
            worker.kill();
            await("its end").atMost(PATIENCE).until(() -> !worker.isAlive());
            assertServed(role, listeners);
        }
    }

    private static void assertServed(ServedRole role, List<Snapshot> listeners)
            throws IOException, InterruptedException {
        for (Snapshot listener : listeners) {
            HttpResponse<String> answer = role.open(listener.listener());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(days(answer)).isEqualTo(listener.days().size());
        }
        assertThat(role.open(new ListenerId("nobody-yet")).statusCode()).isEqualTo(200);
        assertThat(role.isReady()).isTrue();
    }

    private static boolean areWhole(ServedRole role, List<Snapshot> listeners)
            throws IOException, InterruptedException {
        for (Snapshot listener : listeners) {
            HttpResponse<String> answer = role.open(listener.listener());
            if (answer.statusCode() != 200 || days(answer) != listener.days().size()) {
                return false;
            }
        }
        return true;
    }

    private static int days(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getJsonArray("days").size();
    }

    private static ChildProcess generation(Map<String, String> settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("generate", "--set", "yearlight.generate.management-port=0"));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return ChildProcess.start("isolation", Main.class.getName(), arguments);
    }
}
