package dev.yearlight.generate.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.run.Price;
import dev.yearlight.common.run.Prices;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.testkit.FakeOwnership;
import dev.yearlight.testkit.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunControlTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    /** One currency unit a token out: costs are easy to read. */
    private static final Price PRICE = new Price(0, 0, 1_000_000L * 1_000_000);

    private static final WorkOrder ORDER = Snapshots.order(Snapshots.of(1, 3));
    private static final RunId RUN = ORDER.run();

    private final FakeRunBoard board = new FakeRunBoard();
    private Instant now = START;
    private final RunControl control = worker("one");
    private final FakeOwnership partition = new FakeOwnership(7);

    @Test
    void nothingStartsBeforeTheOrdersWereRead() {
        board.away(true);
        RunHold hold = begun(control);
        assertThat(hold.mayStart()).isFalse();

        board.away(false);
        poll(control);

        assertThat(hold.mayStart()).isTrue();
    }

    @Test
    void aRunThatNothingWasAskedOfGoesOnWithoutACap() {
        RunHold hold = begun(control);

        spend(control, 1_000_000);

        assertThat(hold.mayStart()).isTrue();
        assertThat(hold.term()).isEqualTo(7);
    }

    @Test
    void aPauseStopsAndAResumeLetsGoOnAndTheReportSaysWhy() {
        RunHold hold = begun(control);

        board.ask(orders(true, "launch review", OptionalLong.empty()));
        poll(control);

        assertThat(hold.mayStart()).isFalse();
        assertThat(hold.waitsForItsRun()).isTrue();
        assertThat(hold.held()).as("what was begun may still be written").isTrue();
        poll(control);
        assertThat(said().standstill()).isEqualTo("paused: launch review");

        board.ask(orders(false, "", OptionalLong.empty()));
        poll(control);

        assertThat(hold.mayStart()).isTrue();
        poll(control);
        assertThat(said().standstill()).isEmpty();
    }

    @Test
    void anOutageOfTheStoreChangesNothing() {
        RunHold hold = begun(control);
        board.away(true);
        poll(control);
        assertThat(hold.mayStart()).isTrue();

        board.away(false);
        board.ask(orders(true, "", OptionalLong.empty()));
        poll(control);
        board.away(true);
        poll(control);

        assertThat(hold.mayStart()).isFalse();
    }

    @Test
    void aRevokedPartitionStartsNothingWhateverItsRunMay() {
        RunHold hold = begun(control);

        partition.drain();

        assertThat(hold.mayStart()).isFalse();
        assertThat(hold.waitsForItsRun()).isFalse();
    }

    @Test
    void atItsCapTheRunStopsByItselfAndGoesOnWhenItIsRaised() {
        board.ask(orders(false, "", OptionalLong.of(units(100))));
        RunHold hold = begun(control);
        spend(control, 40);
        spend(control, 40);
        assertThat(hold.mayStart()).as("a third of 40 would not fit").isFalse();

        poll(control);
        poll(control);
        assertThat(said().standstill()).isEqualTo("the cap of 100.00 USD is reached");

        board.ask(orders(false, "", OptionalLong.of(units(200))));
        poll(control);
        assertThat(hold.mayStart()).isTrue();
    }

    @Test
    void callsInFlightAreReckonedInByTheirMeanCost() {
        board.ask(orders(false, "", OptionalLong.of(units(100))));
        RunHold hold = begun(control);
        spend(control, 10);
        for (int call = 0; call < 8; call++) {
            assertThat(hold.mayStart()).isTrue();
            control.calling(RUN, "main");
        }

        assertThat(hold.mayStart()).as("10 spent, 80 in flight, one more: 100").isTrue();
        control.calling(RUN, "main");
        assertThat(hold.mayStart()).isFalse();
    }

    @Test
    void beforeTheFirstBillTheEstimateIsTheMean() {
        board.ask(new RunOrders(RUN, false, "", ExpectedDays.of(10), units(100), OptionalLong.of(units(20)), START));
        RunHold hold = begun(control);

        control.calling(RUN, "main");
        assertThat(hold.mayStart()).isTrue();
        control.calling(RUN, "main");

        assertThat(hold.mayStart()).isFalse();
    }

    @Test
    void aRunThatStoppedEarlyGoesOnOnceTheCallsInFlightWereCheaper() {
        board.ask(orders(false, "", OptionalLong.of(units(100))));
        RunHold hold = begun(control);
        spend(control, 30);
        control.calling(RUN, "main");
        control.calling(RUN, "main");
        control.calling(RUN, "main");
        assertThat(hold.mayStart()).isFalse();

        bill(control, 1);
        bill(control, 1);
        assertThat(hold.mayStart()).as("one is in flight").isFalse();
        bill(control, 1);
        poll(control);

        assertThat(hold.mayStart()).isTrue();
    }

    @Test
    void whatOtherWorkersSpentCountsAlsoWhenTheyAreDead() {
        board.ask(orders(false, "", OptionalLong.of(units(100))));
        RunControl dead = worker("dead");
        begun(dead);
        spend(dead, 95);
        dead.calling(RUN, "main");
        poll(dead);
        now = now.plus(Duration.ofHours(1));

        RunHold hold = begun(control);
        spend(control, 4);

        assertThat(hold.mayStart()).as("95 + 4 + about 50").isFalse();
        poll(control);
        assertThat(board.reports()).extracting(WorkerReport::costMicros).containsExactlyInAnyOrder(units(95), units(4));
    }

    @Test
    void anEndpointWithoutAPriceIsFree() {
        RunHold hold = begun(new RunControl(
                new RunControlConfig(Duration.ofSeconds(1), new Prices("USD", Map.of()), Map.of()),
                board,
                () -> now,
                () -> 0,
                "free"));

        assertThat(hold.mayStart()).isTrue();
    }

    @Test
    void theReportTellsCallsTokensCausesAndLatencies() {
        begun(control);
        control.calling(RUN, "main");
        control.called(
                RUN,
                "main",
                new ModelOutcome.Answered("text", "m", new TokenUsage(100, 40, 3)),
                Duration.ofMillis(200));
        control.calling(RUN, "main");
        control.called(RUN, "main", new ModelOutcome.Throttled(Optional.empty()), Duration.ofMillis(10));
        control.calling(RUN, "main");
        control.cancelled(RUN, "main");
        control.calling(RUN, "main");
        control.refused(RUN, "number");
        poll(control);

        WorkerReport report = said();
        assertThat(report.causes()).containsOnly(Map.entry("throttled", 1L), Map.entry("number", 1L));
        assertThat(report.listenersInFlight()).isEqualTo(1);
        assertThat(report.endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.calls()).isEqualTo(3);
            assertThat(endpoint.wasted()).isEqualTo(2);
            assertThat(endpoint.inFlight()).isEqualTo(1);
            assertThat(endpoint.promptTokens()).isEqualTo(100);
            assertThat(endpoint.cachedTokens()).isEqualTo(40);
            assertThat(endpoint.costMicros()).isEqualTo(units(3));
            assertThat(endpoint.p99Millis()).isBetween(198.0, 202.0);
        });
    }

    @Test
    void aDayIsCountedOnceHoweverOftenItsChainIsRunAgain() {
        RunHold hold = begun(control);
        hold.parked(ORDER.snapshot().days().getFirst());
        hold.stop();
        hold.setOut(ORDER);
        hold.skipped(ORDER.snapshot().days().getFirst());
        poll(control);

        assertThat(said().days()).singleElement().satisfies(days -> {
            assertThat(days.parked()).isEqualTo(1);
            assertThat(days.skipped()).isZero();
        });
    }

    @Test
    void aRunThatWasForgottenAndComesAgainGetsARowOfItsOwn() {
        RunHold hold = begun(control);
        spend(control, 5);
        hold.stop();
        hold.letGo();
        for (int poll = 0; poll < 100; poll++) {
            poll(control);
        }

        begun(control);
        spend(control, 6);
        poll(control);

        assertThat(board.reports()).extracting(WorkerReport::costMicros).containsExactlyInAnyOrder(units(5), units(6));
    }

    /** Costs vary by a factor of five, and polls come at random. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void threeWorkersOvershootByNoMoreThanWhatWasInFlightAndOnePollOfTheOthers(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        long cap = units(3_000);
        int window = 10;
        int callsAPoll = 20;
        board.ask(new RunOrders(RUN, false, "", ExpectedDays.of(1_000), units(3_000), OptionalLong.of(cap), START));
        List<RunControl> workers = List.of(worker("a"), worker("b"), worker("c"));
        List<RunHold> holds = workers.stream().map(this::begun).toList();
        List<Deque<Long>> inFlight = new ArrayList<>();
        workers.forEach(worker -> inFlight.add(new ArrayDeque<>()));
        long dearest = 5;

        // When
        for (int step = 0; step < 3_000; step++) {
            for (int worker = 0; worker < workers.size(); worker++) {
                Deque<Long> calls = inFlight.get(worker);
                if (calls.size() >= window || (!calls.isEmpty() && random.nextBoolean())) {
                    bill(workers.get(worker), calls.remove());
                }
                if (holds.get(worker).mayStart()) {
                    workers.get(worker).calling(RUN, "main");
                    calls.add(random.nextLong(1, dearest + 1));
                }
                if (step % callsAPoll == worker) {
                    poll(workers.get(worker));
                }
            }
        }
        for (int worker = 0; worker < workers.size(); worker++) {
            for (long cost : inFlight.get(worker)) {
                bill(workers.get(worker), cost);
            }
            poll(workers.get(worker));
        }

        // Then
        long spent =
                board.reports().stream().mapToLong(WorkerReport::costMicros).sum();
        long bound = units(dearest) * (workers.size() * window + (workers.size() - 1) * callsAPoll);
        assertThat(spent).isBetween(cap - bound, cap + bound);
        poll(control);
        workers.forEach(this::poll);
        assertThat(board.reports().stream().map(WorkerReport::standstill))
                .contains("the cap of 3000.00 USD is reached");
    }

    private RunControl worker(String name) {
        return new RunControl(
                new RunControlConfig(Duration.ofSeconds(1), new Prices("USD", Map.of("main", PRICE)), Map.of()),
                board,
                () -> now,
                () -> Duration.between(START, now).toNanos(),
                name);
    }

    private RunHold begun(RunControl worker) {
        RunHold hold = worker.hold(partition);
        hold.setOut(ORDER);
        return hold;
    }

    private void poll(RunControl worker) {
        now = now.plusSeconds(1);
        assertThat(worker.poll().toCompletableFuture()).isCompleted();
    }

    private static void spend(RunControl worker, long cost) {
        worker.calling(RUN, "main");
        bill(worker, cost);
    }

    private static void bill(RunControl worker, long cost) {
        worker.called(
                RUN,
                "main",
                new ModelOutcome.Answered("text", "m", new TokenUsage(0, 0, (int) cost)),
                Duration.ofMillis(1));
    }

    private WorkerReport said() {
        return board.reports().getFirst();
    }

    private static RunOrders orders(boolean paused, String why, OptionalLong cap) {
        return new RunOrders(RUN, paused, why, ExpectedDays.of(0), 0, cap, START);
    }

    private static long units(long amount) {
        return amount * 1_000_000;
    }
}
