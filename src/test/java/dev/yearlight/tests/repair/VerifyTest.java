package dev.yearlight.tests.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.local.writer.HouseWriter;
import dev.yearlight.testkit.faults.CallJournal.Call;
import dev.yearlight.testkit.faults.Fault;
import dev.yearlight.testkit.faults.FaultModelServer;
import dev.yearlight.testkit.faults.FaultRule;
import dev.yearlight.testkit.faults.FaultScript;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.Worker;
import dev.yearlight.tests.repair.Operator.Answer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The checker over a real run, against the model server's own journal. */
@ExtendWith(Backends.class)
final class VerifyTest {

    private static final int LISTENERS = 6;
    private static final int CALLS_AT_ONCE = 512;
    private static final Duration RUN = Duration.ofSeconds(60);

    private final Servers servers;
    private final List<Snapshot> listeners;
    private final Vertx vertx = Vertx.vertx();
    private final FaultModelServer model;
    private final Stage stage;
    private final Map<String, String> settings;
    private final Operator operator;

    VerifyTest(Servers servers, TestInfo test, @TempDir Path folder) throws IOException {
        this.servers = servers;
        String name = "verify-" + Integer.toHexString(test.getDisplayName().hashCode());
        listeners = InventedListeners.of(name, LISTENERS);
        HouseWriter writer = new HouseWriter();
        model = FaultModelServer.start(vertx, FaultScript.of(), prompt -> writer.compose(prompt.user()))
                .await();
        stage = Stage.open(servers, name, 2);
        settings = stage.worker(model.baseUrl().toString());
        operator = Operator.of(folder, settings, listeners);
    }

    @AfterEach
    void stop() {
        model.close();
        vertx.close().await();
    }

    @Test
    void aRunHoldsAllInvariantsAndFaultsThatAreDoneToItAreFound() throws IOException {
        try (Worker worker = Worker.start(settings)) {
            assertThat(worker.endedByItself()).isFalse();
            aRunIsVerifiedAndFaultsAreFound();
        }
    }

    @Test
    void callsThatWereTurnedAwayBeforeTheirListenersWentToAnotherWorkerAreNotMissed() throws IOException {
        // Given
        model.follow(FaultScript.of(FaultRule.always(Fault.Status.throttled("1"))));
        String run = operator.publishes();
        try (Worker throttled = Worker.start(settings)) {
            await("calls that are turned away")
                    .atMost(RUN)
                    .until(() -> model.journal().calls().size() >= LISTENERS
                            && model.journal().inFlight() == 0);
            assertThat(throttled.endedByItself()).isFalse();
        }
        model.follow(FaultScript.of());

        // When
        try (Worker next = Worker.start(settings)) {
            awaitEnd();
            Answer verified = operator.verifies(run, model.journal().calls(), CALLS_AT_ONCE);

            // Then
            assertThat(next.endedByItself()).isFalse();
            assertThat(verified.verdicts()).as(verified.out()).containsExactlyElementsOf(Answer.ALL_HELD);
        }
    }

    private void aRunIsVerifiedAndFaultsAreFound() throws IOException {
        // Given
        String run = publish();
        List<Call> calls = model.journal().calls();

        // When
        Answer verified = operator.verifies(run, calls, CALLS_AT_ONCE);

        // Then
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.verdicts()).as(verified.out()).containsExactlyElementsOf(Answer.ALL_HELD);
        assertThat(verified.out())
                .doesNotContain(listeners.stream()
                        .map(listener -> listener.listener().value())
                        .toList());

        // When
        publish();
        Answer again = operator.types(
                "verify",
                run,
                "--json",
                "--digest",
                verified.json().path("digest").asText());

        // Then
        assertThat(again.code()).as(again.out()).isZero();
        assertThat(again.verdicts()).contains("I8 held");
        assertThat(model.journal().calls()).as("the second pass makes no call").hasSameSizeAs(calls);

        // When
        Answer unpaid = operator.verifies(run, calls.subList(1, calls.size()), CALLS_AT_ONCE);
        Answer tooMany = operator.verifies(run, calls, CALLS_AT_ONCE, "--calls-a-minute", "3");

        // Then
        assertThat(unpaid.code()).isEqualTo(1);
        assertThat(unpaid.verdicts()).contains("I10 violated", "I11 held");
        assertThat(tooMany.code()).isEqualTo(1);
        assertThat(tooMany.verdicts()).contains("I10 held", "I11 violated");

        // When
        pointElsewhere(listeners.getFirst());
        Answer broken = operator.types("verify", run, "--json");
        Answer unbalanced = operator.types("reconcile", run);

        // Then
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.verdicts()).contains("I2 violated", "I1 held");
        assertThat(unbalanced.code()).isEqualTo(1);
        assertThat(unbalanced.out()).contains("hash_mismatch");
    }

    /** As someone would who writes the tables by hand. */
    private void pointElsewhere(Snapshot listener) {
        ListenerId who = listener.listener();
        LocalDate day = listener.days().getFirst().date();
        DayCell cell = stage.cell(who, day);
        DayCell elsewhere = new DayCell(
                DayState.WRITTEN,
                cell.epoch(),
                cell.term() + 1,
                cell.attempt(),
                "0".repeat(64),
                cell.category(),
                cell.title());
        servers.tables().writeCell(who, day, elsewhere).toCompletableFuture().join();
    }

    private String publish() {
        String run = operator.publishes();
        awaitEnd();
        return run;
    }

    private void awaitEnd() {
        await("no lag").atMost(RUN).until(() -> stage.lag() == 0);
    }
}
