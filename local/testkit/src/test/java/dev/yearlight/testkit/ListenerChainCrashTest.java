package dev.yearlight.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.ChainOutcome.Finished;
import dev.yearlight.generation.ChainOutcome.Revoked;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ReportStore.StoredReport;
import dev.yearlight.testkit.Turbulence.Effect;
import dev.yearlight.testkit.Turbulence.Point;
import dev.yearlight.testkit.Turbulence.Side;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Breaks a chain at every place that there is, then runs its record again as the next owner would. */
class ListenerChainCrashTest {

    private static final int DAYS = 3;

    private final Snapshot snapshot = Snapshots.of(11, DAYS);
    private final WorkOrder order = Snapshots.order(snapshot);

    @Test
    void whereverItBreaksNothingIsLostAndAtMostTheDayInFlightIsPaidTwice() {
        int number = 0;
        boolean happened = true;
        while (happened) {
            Bench bench = new Bench();
            AtPoint crash = AtPoint.failing(number++);
            bench.set(crash);
            UniAssertSubscriber<ChainOutcome> first = bench.run(order, new FakeOwnership(1));
            happened = crash.happened();

            if (happened) {
                first.assertFailedWith(IllegalStateException.class, "scripted crash");
                bench.set(Turbulence.NONE);
                bench.run(order, new FakeOwnership(2)).assertCompleted();
            }

            assertAllVisibleAndAnnounced(bench);
            assertThat(bench.parking.parked()).isEmpty();
            assertThat(bench.model.prompts()).hasSizeBetween(DAYS, DAYS + 1);
        }
        // Read cells, then a day's call, content, cell and event; two sides each.
        assertThat(number - 1).isEqualTo(2 * (1 + DAYS * 4));
    }

    @Test
    void aCrashAfterTheCellPaysNothingTwice() {
        Bench bench = new Bench();
        bench.set(failingFirst(Effect.WRITE_CELL, Side.AFTER));
        bench.run(order, new FakeOwnership(1)).assertFailed();
        bench.set(Turbulence.NONE);

        bench.run(order, new FakeOwnership(2)).assertItem(new Finished(2, 0, 1));

        assertThat(bench.model.prompts()).hasSize(DAYS);
        assertAllVisibleAndAnnounced(bench);
    }

    @Test
    void whereverParkingBreaksTheDayEndsParkedAndRecorded() {
        int number = 0;
        boolean happened = true;
        while (happened) {
            Bench bench = new Bench();
            bench.model.thenTimes(4, new ModelOutcome.Declined(FakeModel.USAGE));
            AtPoint crash = AtPoint.failing(number++);
            bench.set(crash);
            WorkOrder oneDay = order.narrowedTo(0);
            bench.run(oneDay, new FakeOwnership(1));
            happened = crash.happened();
            bench.set(Turbulence.NONE);
            bench.run(oneDay, new FakeOwnership(2)).assertCompleted();

            DayCell cell = bench.store.cellsOf(snapshot.listener()).firstEntry().getValue();
            assertThat(cell.visible() || !bench.parking.parked().isEmpty()).isTrue();
            assertThat(cell.state()).isEqualTo(DayState.PARKED);
            assertThat(bench.events.sent()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void aStoreOrTopicThatFailsFailsTheChainAndParksNothing(Effect effect) {
        Set<Effect> reached = EnumSet.complementOf(EnumSet.of(Effect.PARK, Effect.READ_CONTENT));
        Bench bench = new Bench();
        bench.set(failingFirst(effect, Side.BEFORE));

        UniAssertSubscriber<ChainOutcome> outcome = bench.run(order, new FakeOwnership(1));

        if (reached.contains(effect)) {
            outcome.assertFailedWith(IllegalStateException.class);
        } else {
            outcome.assertItem(new Finished(DAYS, 0, 0));
        }
        assertThat(bench.parking.parked()).isEmpty();
    }

    @Test
    void contentIsAcknowledgedBeforeItsCellAndTheCellBeforeItsEvent() {
        Bench bench = new Bench();
        List<Point> trace = new ArrayList<>();
        bench.set(point -> {
            trace.add(point);
            return Uni.createFrom().voidItem();
        });

        bench.run(order.narrowedTo(0));

        assertThat(trace)
                .extracting(Point::effect)
                .containsExactly(
                        Effect.READ_CELLS, Effect.READ_CELLS,
                        Effect.CALL_MODEL, Effect.CALL_MODEL,
                        Effect.WRITE_CONTENT, Effect.WRITE_CONTENT,
                        Effect.WRITE_CELL, Effect.WRITE_CELL,
                        Effect.SEND_EVENT, Effect.SEND_EVENT);
    }

    @Test
    void whereverItIsRevokedTheNextOwnerEndsInTheSamePlace() {
        int number = 0;
        boolean happened = true;
        while (happened) {
            Bench bench = new Bench();
            FakeOwnership ownership = new FakeOwnership(1);
            AtPoint revocation = AtPoint.number(number++, ownership::revoke);
            bench.set(revocation);
            UniAssertSubscriber<ChainOutcome> first = bench.run(order, ownership);
            happened = revocation.happened();
            bench.set(Turbulence.NONE);
            int callsOfFirst = bench.model.prompts().size();
            int visibleOfFirst = bench.visibleDays(order);

            assertThat(first.getItem()).isIn(new Revoked(), new Finished(DAYS, 0, 0));
            assertThat(callsOfFirst - visibleOfFirst).isBetween(0, 1);
            bench.run(order, new FakeOwnership(2)).assertCompleted();

            assertAllVisibleAndAnnounced(bench);
            assertThat(bench.model.prompts()).hasSizeBetween(DAYS, DAYS + 1);
        }
    }

    @Test
    void afterARevocationNothingIsWrittenAnyMore() {
        for (Effect effect : List.of(Effect.CALL_MODEL, Effect.WRITE_CONTENT)) {
            Bench bench = new Bench();
            FakeOwnership ownership = new FakeOwnership(1);
            bench.set(AtPoint.first(new Point(effect, Side.AFTER), ownership::revoke));

            bench.run(order, ownership).assertItem(new Revoked());

            assertThat(bench.store.cellsOf(snapshot.listener())).isEmpty();
            assertThat(bench.events.sent()).isEmpty();
        }
    }

    @Test
    void afterARevocationNotEvenAWrittenDayIsTakenUp() {
        Bench bench = new Bench();
        bench.run(order.narrowedTo(0));
        FakeOwnership ownership = new FakeOwnership(2);
        ownership.drain();

        bench.run(order, ownership).assertItem(new Revoked());

        assertThat(bench.events.sent()).hasSize(1);
    }

    @Test
    void whileAPartitionIsGivenUpTheRunningCallIsStillWrittenAndNoOtherStarts() {
        Bench bench = new Bench();
        FakeOwnership ownership = new FakeOwnership(1);
        bench.set(AtPoint.first(new Point(Effect.CALL_MODEL, Side.BEFORE), ownership::drain));

        bench.run(order, ownership).assertItem(new Revoked());

        assertThat(bench.visibleDays(order)).isEqualTo(1);
        assertThat(bench.model.prompts()).hasSize(1);
        assertThat(bench.events.sent()).hasSize(1);
    }

    @Test
    void anEarlierOwnerThatWritesLateNeverReplacesTheLaterOnes() {
        Bench bench = new Bench();
        WorkOrder oneDay = order.narrowedTo(0);
        // The first owner stands still before its cell, and learns of nothing.
        bench.store.set(point -> point.equals(new Point(Effect.WRITE_CELL, Side.BEFORE))
                ? bench.delays.after(Duration.ofHours(1))
                : Uni.createFrom().voidItem());
        UniAssertSubscriber<ChainOutcome> first = bench.start(oneDay, new FakeOwnership(1));
        bench.store.set(Turbulence.NONE);
        bench.start(oneDay, new FakeOwnership(2)).assertCompleted();

        bench.delays.runToTheEnd();

        first.assertCompleted();
        assertThat(bench.visibleTitles(snapshot.listener())).containsExactly("Story number 2");
    }

    private void assertAllVisibleAndAnnounced(Bench bench) {
        List<StoredReport> visible = bench.store.visibleOf(snapshot.listener());
        assertThat(visible).hasSize(DAYS);
        assertThat(bench.events.sent())
                .extracting(ReportWritten::report)
                .containsAll(visible.stream().map(StoredReport::report).toList());
    }

    private static Turbulence failingFirst(Effect effect, Side side) {
        return AtPoint.failingFirst(new Point(effect, side));
    }
}
