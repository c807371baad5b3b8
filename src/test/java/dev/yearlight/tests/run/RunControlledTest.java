package dev.yearlight.tests.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.common.run.Money;
import dev.yearlight.common.run.Price;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.RunTables;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
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
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A cap, a raise, a pause and a resume in mid-run; the cost is that of the model server's journal. */
@ExtendWith(Backends.class)
final class RunControlledTest {

    private static final int LISTENERS = 12;
    private static final int CALLS = 4;
    private static final long GUESS_A_CALL = 5_000;
    private static final Duration RUN = Duration.ofMinutes(2);
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Price PRICE = new Price(Money.micros("1.25"), Money.micros("0.50"), Money.micros("10"));

    private final RunId run = new RunId(UlidCreator.getUlid().toString());
    private final List<Snapshot> listeners;
    private final Stage stage;
    private final Vertx vertx = Vertx.vertx();
    private final FaultModelServer model;
    private final CassandraConnection connection;
    private final RunTables tables;

    @TempDir
    private Path folder = Path.of("");

    RunControlledTest(Servers servers, TestInfo test) throws IOException {
        String name = "run-" + Integer.toHexString(test.getDisplayName().hashCode());
        listeners = InventedListeners.of(name, LISTENERS);
        stage = Stage.open(servers, name, 2);
        HouseWriter writer = new HouseWriter();
        model = FaultModelServer.start(
                        vertx,
                        FaultScript.of(FaultRule.always(new Fault.Delayed(Duration.ofMillis(100), new Fault.Answer()))),
                        prompt -> writer.compose(prompt.user()))
                .await();
        connection = CassandraConnection.open(StoreConfig.from(servers.settings(Map.of())));
        tables = new RunTables(connection.session());
    }

    @AfterEach
    void close() {
        model.close();
        connection.close();
        vertx.close().await();
    }

    @Test
    void atItsCapARunStopsByItselfAndFinishesOnceTheCapIsRaised() throws IOException {
        // Given
        long cap = GUESS_A_CALL * days() / 3;
        begin(OptionalLong.of(cap));

        try (Worker worker = worker()) {
            // When
            await().atMost(RUN)
                    .until(() -> standstills().contains("the cap of " + Money.text(cap, "USD") + " is reached"));
            await().atMost(QUICK).until(() -> model.journal().inFlight() == 0);

            // Then
            long spent = journalCost();
            assertThat(spent).isGreaterThan(cap / 2).isLessThan(cap + CALLS * dearestCall());
            assertThat(visible()).isLessThan(days());
            assertThat(worker.endedByItself()).isFalse();

            // When
            done(tables.cap(run, Money.micros("10")));

            // Then
            await().atMost(RUN).until(() -> visible() == days());
            await().atMost(RUN).until(() -> stage.lag() == 0);
        }
        assertThat(reportedCost()).isEqualTo(journalCost());
    }

    @Test
    void aPausedRunMakesNoCallAndHoldsUpNobodyAndAResumedOneFinishesAtTheSameCost() throws IOException {
        // Given
        begin(OptionalLong.empty());
        try (Worker worker = worker()) {
            await().atMost(RUN).until(() -> visible() >= 5);

            // When
            done(tables.pause(run, "a look at the first stories"));
            await().atMost(QUICK).until(() -> standstills().contains("paused: a look at the first stories"));
            await().atMost(QUICK).until(() -> model.journal().inFlight() == 0);

            // Then
            int calls = model.journal().calls().size();
            await().during(Duration.ofSeconds(3))
                    .atMost(QUICK)
                    .until(() -> model.journal().calls().size() == calls);
            assertThat(visible()).isLessThan(days());
            assertThat(stage.lag()).isPositive();
            assertThat(worker.endedByItself()).isFalse();
        }

        // When another worker takes over a paused run
        try (Worker second = worker()) {
            await().atMost(RUN).until(() -> standstills().size() == 2);
            done(tables.resume(run));

            // Then
            await().atMost(RUN).until(() -> visible() == days());
            await().atMost(RUN).until(() -> stage.lag() == 0);
            assertThat(second.endedByItself()).isFalse();
        }
        assertThat(reportedCost()).as("within a millionth a worker").isBetween(journalCost(), journalCost() + 1);
        assertThat(reports().stream().flatMap(report -> report.days().stream()))
                .extracting(WorkerReport.Days::written)
                .satisfies(written -> assertThat(
                                written.stream().mapToLong(days -> days).sum())
                        .isEqualTo(days()));
    }

    private void begin(OptionalLong cap) {
        done(tables.begin(
                new RunOrders(run, false, "", ExpectedDays.of(days()), GUESS_A_CALL * days(), cap, Instant.now())));
        for (Snapshot listener : listeners) {
            stage.publish(new WorkOrder(
                    run,
                    SnapshotCodec.id(listener),
                    listener,
                    Collections.nCopies(listener.days().size(), 1)));
        }
    }

    private Worker worker() throws IOException {
        Path prices = Files.writeString(folder.resolve("prices.properties"), """
                currency=USD
                priced.input=1.25
                priced.cached-input=0.50
                priced.output=10
                """);
        Map<String, String> settings = stage.worker(model.baseUrl().toString());
        settings.put("yearlight.model.name", "priced");
        settings.put("yearlight.prices.file", prices.toString());
        settings.put("yearlight.run.poll", "200ms");
        settings.put("yearlight.generate.calls-in-flight", Integer.toString(CALLS));
        return Worker.start(settings);
    }

    private int days() {
        return InventedListeners.days(listeners);
    }

    private long visible() {
        return stage.cells(listeners.stream().map(Snapshot::listener).toList()).values().stream()
                .flatMap(cells -> cells.values().stream())
                .filter(DayCell::visible)
                .count();
    }

    private List<WorkerReport> reports() {
        return tables.reports(run).toCompletableFuture().join();
    }

    private List<String> standstills() {
        return reports().stream()
                .map(WorkerReport::standstill)
                .filter(why -> !why.isEmpty())
                .toList();
    }

    private long reportedCost() {
        return reports().stream().mapToLong(WorkerReport::costMicros).sum();
    }

    private long journalCost() {
        List<Call> billed =
                model.journal().calls().stream().filter(Call::billed).toList();
        return PRICE.costMicros(
                billed.stream().mapToLong(Call::promptTokens).sum(),
                0,
                billed.stream().mapToLong(Call::completionTokens).sum());
    }

    private long dearestCall() {
        return model.journal().calls().stream()
                .mapToLong(call -> PRICE.costMicros(call.promptTokens(), 0, call.completionTokens()))
                .max()
                .orElseThrow();
    }

    private static void done(CompletionStage<Void> command) {
        command.toCompletableFuture().join();
    }
}
