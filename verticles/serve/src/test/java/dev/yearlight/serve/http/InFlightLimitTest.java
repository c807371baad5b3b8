package dev.yearlight.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.serve.http.SimulatedStore.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store with eight places that answers in 2 ms on the average: 4,000 requests a second and no more. */
class InFlightLimitTest {

    private static final double CAPACITY = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void atSeventyPercentNobodyIsRefused(long seed) {
        Phase normal = new SimulatedStore(seed).run(0.7 * CAPACITY, 20);

        assertThat(normal.refused()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void atTenTimesTheCapacityTheAdmittedAreAnsweredInTimeAndTheStoreStaysBusy(long seed) {
        SimulatedStore store = new SimulatedStore(seed);
        Phase normal = store.run(0.7 * CAPACITY, 20);

        Phase spike = store.run(10 * CAPACITY, 20);

        assertThat(spike.percentile(0.99)).isLessThanOrEqualTo(2 * normal.percentile(0.99));
        assertThat(spike.answered()).isGreaterThan((int) (0.85 * CAPACITY * 20));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterASpikeNobodyIsRefusedWithinFiveSeconds(long seed) {
        SimulatedStore store = new SimulatedStore(seed);
        store.run(0.7 * CAPACITY, 10);
        store.run(10 * CAPACITY, 10);
        store.run(0.7 * CAPACITY, 5);

        Phase after = store.run(0.7 * CAPACITY, 20);

        assertThat(after.refused()).isZero();
    }

    @Test
    void fromIdleToTheCapacityItOpensWithinASecond() {
        SimulatedStore store = new SimulatedStore(7);
        store.run(1, 30);
        store.run(0.9 * CAPACITY, 1);

        Phase after = store.run(0.9 * CAPACITY, 10);

        assertThat(after.refused()).isLessThan((int) (0.01 * after.answered()));
    }

    @Test
    void aStoreThatIsSlowerFromNowOnIsLearnedAnew() {
        SimulatedStore store = new SimulatedStore(11);
        store.run(0.3 * CAPACITY, 10);
        store.slowDown(4);
        store.run(0.9 * CAPACITY / 4, 60);

        Phase later = store.run(0.9 * CAPACITY / 4, 20);

        assertThat(later.answered()).isGreaterThan((int) (0.8 * CAPACITY / 4 * 20));
    }

    @Test
    void aStoreThatHangsIsAskedByFewUntilItIsBack() {
        SimulatedStore store = new SimulatedStore(13);
        store.run(0.7 * CAPACITY, 10);
        store.slowDown(1_000);
        Phase hanging = store.run(0.7 * CAPACITY, 20);
        store.slowDown(1);

        store.run(0.7 * CAPACITY, 5);
        Phase back = store.run(0.7 * CAPACITY, 10);

        assertThat(hanging.refused()).isGreaterThan((int) (0.9 * 0.7 * CAPACITY * 20));
        assertThat(back.refused()).isZero();
    }
}
