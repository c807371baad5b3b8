package dev.yearlight.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.ChainOutcome.Finished;
import dev.yearlight.generation.ChainOutcome.Paused;
import dev.yearlight.generation.ChainOutcome.Revoked;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Throttled;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.testkit.Turbulence.Effect;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ListenerChainRetryTest {

    private final Bench bench = new Bench();
    private final WorkOrder order = Snapshots.order(Snapshots.of(7, 2));

    @Test
    void theModelIsToldWhyItsLastTextWasRefusedAndForgetsItTheNextDay() {
        bench.check.then(FakeStoryCheck.refused("numbers", "47 is no figure"));

        bench.run(order);

        assertThat(bench.model.prompts()).hasSize(3);
        assertThat(bench.model.prompts().get(0).user()).doesNotContain("refused");
        assertThat(bench.model.prompts().get(1).user())
                .endsWith("The last text was refused: 47 is no figure. Write it anew.\n");
        assertThat(bench.model.prompts().get(2).user()).doesNotContain("refused");
    }

    @Test
    void aTextWithoutTheFormIsRefusedWithItsReason() {
        bench.model.then(FakeModel.answered("# Markup\n\nText."));

        bench.run(order);

        assertThat(bench.model.prompts().get(1).user()).contains("refused: it must be plain text");
        assertThat(bench.visibleDays(order)).isEqualTo(2);
    }

    @Test
    void theReasonOutlastsAnOutage() {
        bench.check.then(FakeStoryCheck.refused("numbers", "47 is no figure"));
        bench.model.then(FakeModel.answered("Good\n\nText."), new Unavailable("no route", false));

        bench.run(order);

        assertThat(bench.model.prompts().get(2).user()).contains("47 is no figure");
    }

    @Test
    void aDayThatIsNeverUsableIsParkedAfterItsTries() {
        bench.model.thenTimes(3, FakeModel.answered("no form"));

        assertThat(bench.run(order)).isEqualTo(new Finished(1, 1, 0));

        assertThat(bench.parking.parked().getFirst().reason()).isEqualTo(ParkReason.UNUSABLE_ANSWER);
        assertThat(bench.parking.parked().getFirst().attempts()).isEqualTo(3);
    }

    @Test
    void whatTheProviderAsksToWaitIsWaitedWithoutHoldingAPermit() {
        bench.model.then(new Throttled(Optional.of(Duration.ofSeconds(20))));

        UniAssertSubscriber<ChainOutcome> outcome = bench.start(order, new FakeOwnership(1));

        outcome.assertNotTerminated();
        assertThat(bench.places.inFlight()).isZero();
        bench.delays.fireNext();
        outcome.assertItem(new Finished(2, 0, 0));
        assertThat(bench.delays.now()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
    }

    @Test
    void anOutageOfThousandsOfRoundsParksNothingAndNeedsNoStack() {
        bench.model.thenTimes(20_000, new Unavailable("no route", false));

        assertThat(bench.run(order)).isEqualTo(new Finished(2, 0, 0));
    }

    @Test
    void aProviderThatKeepsFailingIsGivenUpForTheDay() {
        bench.model.thenTimes(8, new Unavailable("status 503", true));

        assertThat(bench.run(order)).isEqualTo(new Finished(1, 1, 0));

        assertThat(bench.parking.parked().getFirst().reason()).isEqualTo(ParkReason.MODEL_UNAVAILABLE);
    }

    @Test
    void aWrongSetUpPausesAndParksNothing() {
        bench.model.then(FakeModel.answered("Good\n\nText."), new ModelOutcome.Misconfigured("wrong key"));

        assertThat(bench.run(order)).isEqualTo(new Paused("wrong key"));

        assertThat(bench.parking.parked()).isEmpty();
        assertThat(bench.visibleDays(order)).isEqualTo(1);
    }

    @Test
    void noCallFollowsAWaitInWhichThePartitionWasRevoked() {
        FakeOwnership ownership = new FakeOwnership(1);
        bench.model.then(new Throttled(Optional.empty()));
        UniAssertSubscriber<ChainOutcome> outcome = bench.start(order, ownership);

        ownership.drain();
        bench.delays.runToTheEnd();

        outcome.assertItem(new Revoked());
        assertThat(bench.model.prompts()).hasSize(1);
    }

    @Test
    void aCancelledChainWaitsForNothingAndHoldsNoPermit() {
        bench.set(new RandomLatency(bench.delays, new SplittableRandom(1)));
        UniAssertSubscriber<ChainOutcome> outcome = bench.start(order, new FakeOwnership(1));
        while (bench.places.inFlight() == 0) {
            bench.delays.fireNext();
        }

        outcome.cancel();

        assertThat(bench.places.inFlight()).isZero();
        assertThat(bench.delays.fireNext()).isFalse();
    }

    @Test
    void aDeadlineParksTheDaysThatAreLeftAndNoneThatAreWritten() {
        bench.deadline = Duration.ofSeconds(20);
        bench.model.then(FakeModel.answered("Good\n\nText."));
        bench.model.thenTimes(7, new Unavailable("status 503", true));

        assertThat(bench.run(order)).isEqualTo(new Finished(1, 1, 0));

        assertThat(bench.parking.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.reason()).isEqualTo(ParkReason.DEADLINE);
            assertThat(parked.detail()).isEqualTo("after PT20S");
            assertThat(parked.order()).isEqualTo(order.narrowedTo(1));
        });
        assertThat(bench.model.prompts()).hasSizeLessThan(1 + 7);
    }

    @Test
    void slowAnswersUseTheDeadlineUp() {
        bench.deadline = Duration.ofSeconds(30);
        bench.model.set(point -> bench.delays.after(Duration.ofSeconds(16)));

        assertThat(bench.run(order)).isEqualTo(new Finished(1, 1, 0));

        assertThat(bench.parking.parked().getFirst().reason()).isEqualTo(ParkReason.DEADLINE);
    }

    @Test
    void anOutageDoesNotUseTheDeadlineUp() {
        bench.deadline = Duration.ofSeconds(30);
        bench.model.thenTimes(50, new Unavailable("no route", false));
        bench.model.thenTimes(50, new Throttled(Optional.of(Duration.ofSeconds(20))));

        assertThat(bench.run(order)).isEqualTo(new Finished(2, 0, 0));

        assertThat(bench.delays.now()).isGreaterThan(Duration.ofMinutes(15));
    }

    @Test
    void onlyWhatIsPaidForHoldsARevocation() {
        FakeOwnership ownership = new FakeOwnership(1);
        bench.model.then(new Throttled(Optional.of(Duration.ofSeconds(20))));
        bench.set(point -> point.effect() == Effect.READ_CELLS
                ? bench.delays.after(Duration.ofSeconds(1))
                : Uni.createFrom()
                        .voidItem()
                        .invoke(() -> assertThat(ownership.isPaying()).isTrue()));

        // When it reads, and then when it waits as told
        bench.start(order, ownership);
        assertThat(ownership.isPaying()).isFalse();
        bench.delays.fireNext();
        bench.delays.fireNext();
        assertThat(bench.model.prompts()).hasSize(1);
        assertThat(ownership.isPaying()).isFalse();

        // Then calls, content, cell and event have found it paying
        bench.delays.runToTheEnd();
        assertThat(bench.visibleDays(order)).isEqualTo(2);
        assertThat(ownership.isPaying()).isFalse();
    }
}
