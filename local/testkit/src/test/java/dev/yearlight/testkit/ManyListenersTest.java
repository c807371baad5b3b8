package dev.yearlight.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Throttled;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.testkit.FakeEndpoints.Places;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many chains at once in random interleavings: the same seed gives the same history. */
class ManyListenersTest {

    private static final int LISTENERS = 40;
    private static final int PERMITS = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void everyDayIsSettledAndEveryPromptHoldsExactlyTheOtherVisibleReports(long seed) {
        assertThat(history(seed)).isNotEmpty().isEqualTo(history(seed));
    }

    /** Runs everything and answers the visible titles of each listener. */
    private static List<List<String>> history(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        FakeReportStore store = new FakeReportStore();
        VirtualDelays delays = new VirtualDelays();
        Places places = new Places(PERMITS);
        List<Bench> benches = new ArrayList<>();
        List<WorkOrder> orders = new ArrayList<>();
        List<UniAssertSubscriber<ChainOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            WorkOrder order = Snapshots.order(Snapshots.of(seed * 1_000 + i, random.nextInt(6)));
            Bench bench = bench(store, delays, places, order, random);
            orders.add(order);
            benches.add(bench);
            outcomes.add(bench.start(order, new FakeOwnership(1)));
        }

        do {
            assertThat(places.inFlight()).isLessThanOrEqualTo(PERMITS);
        } while (delays.fireNext());

        List<List<String>> history = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            Bench bench = benches.get(i);
            ListenerId listener = orders.get(i).snapshot().listener();
            int days = orders.get(i).snapshot().days().size();
            outcomes.get(i).assertCompleted();
            assertThat(outcomes.get(i).getItem()).isInstanceOfSatisfying(ChainOutcome.Finished.class, finished -> {
                assertThat(finished.written() + finished.parked()).isEqualTo(days);
                assertThat(finished.written())
                        .isEqualTo(bench.visibleTitles(listener).size());
                assertThat(finished.parked()).isEqualTo(bench.parking.parked().size());
            });
            assertThat(store.cellsOf(listener)).hasSize(days);
            assertThat(bench.model.mostAtOnce()).isLessThanOrEqualTo(1);
            history.add(bench.visibleTitles(listener));
        }
        assertThat(places.inFlight()).isZero();
        return history;
    }

    private static Bench bench(
            FakeReportStore store, VirtualDelays delays, Places places, WorkOrder order, RandomGenerator random) {
        Bench bench = new Bench(store, delays, places);
        bench.set(new RandomLatency(delays, random));
        for (int call = 0; call < 20; call++) {
            bench.model.then(anyOutcome(random, call));
        }
        ListenerId listener = order.snapshot().listener();
        bench.model.observe(prompt -> assertThat(Bench.earlierTitles(prompt)).isEqualTo(bench.visibleTitles(listener)));
        return bench;
    }

    private static ModelOutcome anyOutcome(RandomGenerator random, int call) {
        return switch (random.nextInt(8)) {
            case 0 -> new Throttled(Optional.of(Duration.ofMillis(random.nextInt(5_000))));
            case 1 -> new Unavailable("no route", false);
            case 2 -> new Unavailable("status 503", true);
            case 3 -> new ModelOutcome.Declined(FakeModel.USAGE);
            case 4 -> new ModelOutcome.CutOff(FakeModel.USAGE);
            default -> FakeModel.answered("Scripted " + call + "\n\nText.");
        };
    }
}
