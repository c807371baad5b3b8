package dev.yearlight.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.ReportStore.StoredReport;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Listeners whose chains change hands again and again, in every way that there is, under random latencies. */
class ChangingOwnersTest {

    private static final int SEEDS = 80;
    private static final int LISTENERS = 10;
    private static final int PERMITS = 6;
    private static final int MOST_CHANGES = 4;
    private static final List<Change> CHANGES = List.of(Change.values());
    private static final Duration GLANCE = Duration.ofMillis(5);

    /** How an owner loses a listener's record. */
    private enum Change {
        /** It is asked to give up, ends what is paid for, and the next begins then. */
        REVOKED,
        /** It is gone, in whatever step. */
        CRASHED,
        /** It stood still, knows that it cannot be sure, and goes on with its call beside the next. */
        STOOD_STILL
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayIsVisibleOnceInOrderAndEveryLossCostsAtMostTheCallInFlight(long seed) {
        assertThat(history(seed)).isNotEmpty().isEqualTo(history(seed));
    }

    private static List<List<AttemptId>> history(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        FakeReportStore store = new FakeReportStore();
        VirtualDelays delays = new VirtualDelays();
        FakeEndpoints.Places places = new FakeEndpoints.Places(PERMITS);
        List<Handed> records = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            Bench bench = new Bench(store, delays, places);
            bench.set(new RandomLatency(delays, random));
            WorkOrder order = Snapshots.order(Snapshots.of(seed * 1_000 + i, 1 + random.nextInt(5)));
            records.add(new Handed(bench, order, random, random.nextInt(MOST_CHANGES + 1)));
        }
        records.forEach(record -> record.isOwned(1));
        delays.runToTheEnd();
        assertThat(places.inFlight()).isZero();
        return records.stream().map(Handed::outcome).toList();
    }

    /** One listener's record on its way from owner to owner. */
    private static final class Handed {

        private final Bench bench;
        private final WorkOrder order;
        private final RandomGenerator random;
        private final int changes;
        private int losses;
        private UniAssertSubscriber<ChainOutcome> last = UniAssertSubscriber.create();

        private Handed(Bench bench, WorkOrder order, RandomGenerator random, int changes) {
            this.bench = bench;
            this.order = order;
            this.random = random;
            this.changes = changes;
            List<String> dates = order.snapshot().days().stream()
                    .map(day -> day.date().toString())
                    .toList();
            bench.model.observe(prompt -> assertThat(Bench.earlierTitles(prompt))
                    .as("all days before are in the prompt")
                    .hasSize(dates.indexOf(Bench.dateOf(prompt))));
        }

        private void isOwned(int term) {
            FakeOwnership owner = new FakeOwnership(term);
            UniAssertSubscriber<ChainOutcome> chain = bench.start(order, owner);
            if (term <= changes) {
                Change change = CHANGES.get(random.nextInt(CHANGES.size()));
                after(Duration.ofMillis(random.nextInt(1_500)), () -> changes(change, owner, chain));
            } else {
                last = chain;
            }
        }

        private void changes(Change change, FakeOwnership owner, UniAssertSubscriber<ChainOutcome> chain) {
            int next = Math.toIntExact(owner.term()) + 1;
            switch (change) {
                case REVOKED -> {
                    owner.drain();
                    isGivenUp(owner, chain, next);
                }
                case CRASHED -> {
                    losses++;
                    owner.revoke();
                    chain.cancel();
                    isOwned(next);
                }
                case STOOD_STILL -> {
                    losses++;
                    owner.inTouch(false);
                    isOwned(next);
                }
            }
        }

        private void isGivenUp(FakeOwnership owner, UniAssertSubscriber<ChainOutcome> chain, int next) {
            if (owner.isPaying()) {
                after(GLANCE, () -> isGivenUp(owner, chain, next));
                return;
            }
            owner.revoke();
            chain.cancel();
            isOwned(next);
        }

        private void after(Duration time, Runnable does) {
            bench.delays.after(time).subscribe().with(ignored -> does.run());
        }

        private List<AttemptId> outcome() {
            ListenerId listener = order.snapshot().listener();
            int days = order.snapshot().days().size();
            assertThat(last.assertCompleted().getItem()).isInstanceOf(ChainOutcome.Finished.class);
            List<StoredReport> visible = bench.store.visibleOf(listener);
            assertThat(visible).hasSize(days);
            assertThat(bench.parking.parked()).isEmpty();
            assertThat(bench.model.prompts()).hasSizeBetween(days, days + losses);
            assertThat(bench.model.mostAtOnce()).isLessThanOrEqualTo(1 + losses);
            Set<AttemptId> announced = new HashSet<>();
            bench.events.sent().forEach(event -> announced.add(event.report().attempt()));
            List<AttemptId> earlier = new ArrayList<>();
            for (StoredReport stored : visible) {
                assertThat(announced).contains(stored.report().attempt());
                assertThat(stored.lineage().earlier())
                        .as("the lineage names what is visible")
                        .isEqualTo(earlier);
                earlier.add(stored.report().attempt());
            }
            return earlier;
        }
    }
}
