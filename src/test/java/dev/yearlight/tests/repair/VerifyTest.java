package dev.yearlight.tests.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.local.writer.HouseWriter;
import dev.yearlight.testkit.faults.FaultModelServer;
import dev.yearlight.testkit.faults.FaultScript;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.Worker;
import dev.yearlight.tests.repair.Operator.Answer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The checker over a real run, against the model server's own journal. */
@ExtendWith(Backends.class)
final class VerifyTest {

    private static final int LISTENERS = 6;
    private static final Duration RUN = Duration.ofSeconds(60);

    private final Servers servers;
    private final Path folder;
    private final List<Snapshot> listeners = InventedListeners.of("verify", LISTENERS);
    private final Vertx vertx = Vertx.vertx();
    private final FaultModelServer model;
    private final Stage stage;
    private final Worker worker;
    private final Operator operator;

    VerifyTest(Servers servers, @TempDir Path folder) throws IOException {
        this.servers = servers;
        this.folder = folder;
        HouseWriter writer = new HouseWriter();
        model = FaultModelServer.start(vertx, FaultScript.of(), prompt -> writer.compose(prompt.user()))
                .await();
        stage = Stage.open(servers, "verify", 2);
        Map<String, String> settings = stage.worker(model.baseUrl().toString());
        worker = Worker.start(settings);
        operator = Operator.of(folder, settings, listeners);
    }

    @AfterEach
    void stop() {
        worker.close();
        model.close();
        vertx.close().await();
    }

    @Test
    void aRunHoldsAllInvariantsAndFaultsThatAreDoneToItAreFound() throws IOException {
        // Given
        String run = publish();
        List<String> calls = calls();
        Path journal = Files.write(folder.resolve("journal.jsonl"), calls);

        // When
        Answer verified =
                operator.types("verify", run, "--json", "--journal", journal.toString(), "--calls-at-once", "512");

        // Then
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.verdicts())
                .as(verified.out())
                .containsExactly(
                        "I1 held",
                        "I2 held",
                        "I3 held",
                        "I4 held",
                        "I5 held",
                        "I6 held",
                        "I7 held",
                        "I8 not observable",
                        "I10 held",
                        "I11 held",
                        "I12 held",
                        "I17 held");
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
        assertThat(calls()).as("the second pass makes no call").hasSameSizeAs(calls);

        // When
        Path shorter = Files.write(folder.resolve("shorter.jsonl"), calls.subList(1, calls.size()));
        Answer unpaid = operator.types("verify", run, "--json", "--journal", shorter.toString());
        Answer tooMany =
                operator.types("verify", run, "--json", "--journal", journal.toString(), "--calls-a-minute", "3");

        // Then
        assertThat(unpaid.code()).isEqualTo(1);
        assertThat(unpaid.verdicts()).contains("I10 violated", "I11 not observable");
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
        await("no lag").atMost(RUN).until(() -> stage.lag() == 0);
        return run;
    }

    private List<String> calls() {
        return model.journal().calls().stream().map(Operator::line).toList();
    }
}
