package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.Snapshot;
import dev.yearlight.local.writer.HouseWriter;
import dev.yearlight.testkit.faults.CallJournal.Call;
import dev.yearlight.testkit.faults.Fault;
import dev.yearlight.testkit.faults.FaultModelServer;
import dev.yearlight.testkit.faults.FaultRule;
import dev.yearlight.testkit.faults.FaultScript;
import dev.yearlight.testkit.faults.ProviderLimits;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.Worker;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three workers at one provider, one of which comes and one of which goes: its own journal never sees too much. */
@ExtendWith(Backends.class)
final class SharedProviderTest {

    private static final int LISTENERS = 24;
    private static final int PARTITIONS = 6;
    private static final int REQUESTS = 24;
    private static final int CALLS_IN_FLIGHT = 7;
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final Duration ANSWER = Duration.ofMillis(1_200);
    private static final Duration RUN = Duration.ofMinutes(2);

    private final Servers servers;

    SharedProviderTest(Servers servers) {
        this.servers = servers;
    }

    @Test
    void whoeverComesAndGoesTheProviderNeverSeesMoreThanItsLimits() throws IOException {
        // Given
        List<Snapshot> listeners = InventedListeners.of("shared", LISTENERS);
        int days = InventedListeners.days(listeners);
        Stage stage = Stage.open(servers, "shared", PARTITIONS);
        Archives archives = new Archives(servers, stage, listeners);
        HouseWriter writer = new HouseWriter();
        Vertx vertx = Vertx.vertx();
        try (FaultModelServer model = FaultModelServer.start(
                        vertx,
                        FaultScript.of(FaultRule.always(new Fault.Delayed(ANSWER, new Fault.Answer()))),
                        new ProviderLimits(CALLS_IN_FLIGHT, REQUESTS, WINDOW),
                        prompt -> writer.compose(prompt.user()))
                .await()) {
            Map<String, String> settings = stage.worker(model.baseUrl().toString());
            settings.put("yearlight.model.requests-per-minute", Integer.toString(REQUESTS));
            settings.put("yearlight.model.calls-in-flight", Integer.toString(CALLS_IN_FLIGHT));
            settings.put("yearlight.model.timeout", "3s");
            settings.put("yearlight.admission.window", WINDOW.toSeconds() + "s");
            listeners.forEach(listener -> stage.publish(InventedListeners.order(listener, 1)));

            // When
            try (Worker first = Worker.start(settings)) {
                try (Worker second = Worker.start(settings)) {
                    awaitShares(stage, 3, 3);
                    awaitVisible(archives, days / 5);
                    try (Worker third = Worker.start(settings)) {
                        awaitShares(stage, 2, 2, 2);
                        awaitVisible(archives, days / 2);
                        assertThat(third.endedByItself()).isFalse();
                    }
                    awaitShares(stage, 3, 3);
                    awaitVisible(archives, days);
                    assertThat(second.endedByItself()).isFalse();
                }
                await("the end").atMost(RUN).until(() -> stage.lag() == 0);
                assertThat(first.endedByItself()).isFalse();
            }

            // Then
            archives.assertAllVisible(1);
            List<Call> calls = model.journal().calls();
            System.out.printf(
                    "three workers: %d calls for %d days, at most %d of %d a window and %d of %d at once, %d refused%n",
                    calls.size(),
                    days,
                    mostInAWindow(calls),
                    REQUESTS,
                    model.journal().mostInFlight(),
                    CALLS_IN_FLIGHT,
                    refused(calls));
            assertThat(refused(calls)).isZero();
            assertThat(mostInAWindow(calls)).isLessThanOrEqualTo(REQUESTS);
            assertThat(model.journal().mostInFlight()).isLessThanOrEqualTo(CALLS_IN_FLIGHT);
        } finally {
            vertx.close().await();
        }
    }

    private static void awaitShares(Stage stage, Integer... shares) {
        await("the partitions are shared out")
                .atMost(RUN)
                .until(() -> stage.shares().equals(List.of(shares)));
    }

    private static void awaitVisible(Archives archives, int days) {
        await(days + " days").atMost(RUN).until(() -> archives.visible() >= days);
    }

    private static long refused(List<Call> calls) {
        return calls.stream().filter(call -> call.fault().equals("Status 429")).count();
    }

    private static long mostInAWindow(List<Call> calls) {
        return calls.stream()
                .mapToLong(first -> calls.stream()
                        .filter(call -> call.startNanos() >= first.startNanos()
                                && call.startNanos() - first.startNanos() < WINDOW.toNanos())
                        .count())
                .max()
                .orElse(0);
    }
}
