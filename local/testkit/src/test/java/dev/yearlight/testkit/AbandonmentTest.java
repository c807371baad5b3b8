package dev.yearlight.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generation.Abandonment;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.ChainOutcome.Finished;
import dev.yearlight.generation.ChainOutcome.Revoked;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbandonmentTest {

    private final Bench bench = new Bench();
    private final WorkOrder order = Snapshots.order(Snapshots.of(5, 4));

    @Test
    void whatIsNotSettledIsParkedAndWhatIsStays() {
        // Given
        bench.left(order, 0, DayState.WRITTEN, 1, "First");
        bench.left(order, 1, DayState.REMOVED, 1, "");

        // When
        ChainOutcome outcome = abandon(new FakeOwnership(2)).getItem();

        // Then
        assertThat(outcome).isEqualTo(new Finished(0, 2, 2));
        assertThat(bench.parking.parked()).hasSize(2).allSatisfy(parked -> {
            assertThat(parked.reason()).isEqualTo(ParkReason.DEFECT);
            assertThat(parked.detail()).isEqualTo("NullPointerException");
        });
        assertThat(bench.store.cellsOf(order.snapshot().listener()).values())
                .extracting(DayCell::state)
                .containsExactly(DayState.WRITTEN, DayState.REMOVED, DayState.PARKED, DayState.PARKED);
        assertThat(bench.model.prompts()).isEmpty();
    }

    @Test
    void withoutThePartitionNothingIsParked() {
        FakeOwnership ownership = new FakeOwnership(2);
        ownership.revoke();

        assertThat(abandon(ownership).getItem()).isEqualTo(new Revoked());

        assertThat(bench.parking.parked()).isEmpty();
    }

    private UniAssertSubscriber<ChainOutcome> abandon(FakeOwnership ownership) {
        return new Abandonment(bench.store, bench.events, bench.parking, bench.attemptIds)
                .park(order, Bench.AT, ownership, Optional.empty(), "NullPointerException")
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }
}
