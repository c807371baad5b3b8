package dev.yearlight.generate.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.run.Prices;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.testkit.FakeOwnership;
import dev.yearlight.testkit.Snapshots;
import dev.yearlight.testkit.VirtualDelays;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingChainsTest {

    private static final WorkOrder ORDER = Snapshots.order(Snapshots.of(1, 2));
    private static final int LOOKS = 50;

    private final FakeRunBoard board = new FakeRunBoard();
    private final RunControl control = new RunControl(
            new RunControlConfig(Duration.ofSeconds(1), new Prices("USD", Map.of()), Map.of()),
            board,
            () -> Instant.EPOCH,
            () -> 0,
            "worker");
    private final FakeOwnership partition = new FakeOwnership(1);
    private final RunHold hold = control.hold(partition);
    private final VirtualDelays delays = new VirtualDelays();
    private final WaitingChains waiting = new WaitingChains(delays);
    private final AtomicInteger runs = new AtomicInteger();
    private final Uni<Boolean> chain = Uni.createFrom().item(() -> {
        runs.incrementAndGet();
        hold.setOut(ORDER);
        if (!hold.mayStart() && hold.waitsForItsRun()) {
            throw new HeldUpException();
        }
        return hold.mayStart();
    });

    @Test
    void aChainOfAPausedRunIsNotRunAgainBeforeItResumes() {
        pause(true);
        UniAssertSubscriber<Boolean> subscriber = subscribed();
        for (int look = 0; look < LOOKS; look++) {
            assertThat(delays.fireNext()).isTrue();
        }
        assertThat(runs).hasValue(1);
        subscriber.assertNotTerminated();

        pause(false);
        delays.fireNext();

        subscriber.assertCompleted().assertItem(true);
        assertThat(delays.fireNext()).as("no timer is left behind").isFalse();
    }

    @Test
    void aRevocationEndsTheWaitAtTheNextLook() {
        pause(true);
        UniAssertSubscriber<Boolean> subscriber = subscribed();

        partition.drain();
        delays.fireNext();

        subscriber.assertCompleted().assertItem(false);
        assertThat(delays.now()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aCancelledChainIsForgotten() {
        pause(true);
        subscribed().cancel();

        delays.runToTheEnd();

        assertThat(runs).hasValue(1);
    }

    private UniAssertSubscriber<Boolean> subscribed() {
        return waiting.throughout(hold, chain).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void pause(boolean paused) {
        board.ask(new RunOrders(ORDER.run(), paused, "", ExpectedDays.of(2), 0, OptionalLong.empty(), Instant.EPOCH));
        assertThat(control.poll().toCompletableFuture()).isCompleted();
    }
}
