package dev.yearlight.ops.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.common.run.WorkerReport.Days;
import dev.yearlight.common.run.WorkerReport.Endpoint;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

final class RunMeterTest {

    private static final RunId RUN = new RunId("01KAJ4M2V7Q8R9S0T1V2W3X4Y5");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final long EXPECTED = 10_000;

    private final RunMeter meter = new RunMeter();

    @Test
    void workersAreSummedAndADeadOnesDaysStayCounted() {
        Instant now = START.plusSeconds(60);
        RunFigures figures = meter.read(new RunReading(
                now,
                orders(false, OptionalLong.empty()),
                List.of(worker("a", now, 100, ""), worker("dead", now.minusSeconds(30), 50, "no budget"))));

        assertThat(figures.totals().days().written()).isEqualTo(150);
        assertThat(figures.totals().workers()).isEqualTo(1);
        assertThat(figures.totals().standstill()).as("of a dead worker").isEmpty();
        assertThat(figures.totals().endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.inFlight()).isEqualTo(8);
            assertThat(endpoint.calls()).isEqualTo(300);
        });
        assertThat(figures.state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aSteadyPaceEndsWhenItMust() {
        RunFigures figures = follow(120, second -> 10L * second);

        assertThat(figures.perSecond()).isCloseTo(10, within(0.01));
        assertThat(figures.forecast().remaining()).contains(Duration.ofSeconds(880));
        assertThat(figures.forecast().soonest()).contains(Duration.ofSeconds(880));
        assertThat(figures.forecast().latest()).contains(Duration.ofSeconds(880));
    }

    @Test
    void theIntervalOfAnUnevenPaceHoldsTheTruthAboutNineteenTimesInTwenty() {
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] ended = {0};
            RunFigures figures =
                    follow(new RunMeter(), 300, second -> second == 0 ? 0 : (ended[0] += random.nextLong(0, 11)));
            double truth = (EXPECTED - figures.ended()) / 5.0;
            double soonest = figures.forecast().soonest().orElseThrow().toSeconds();
            double latest = figures.forecast().latest().orElseThrow().toSeconds() + 1;
            held += soonest <= truth && truth <= latest ? 1 : 0;
        }

        assertThat(held).isBetween(180, 199);
    }

    @Test
    void withoutAPastThePaceIsTheAverageSinceTheStart() {
        RunFigures figures = follow(1, second -> 5);

        assertThat(figures.forecast().soonest()).isEmpty();
        assertThat(meter.read(reading(START.plusSeconds(2), 40, false, OptionalLong.empty()))
                        .perSecond())
                .isEqualTo(20);
    }

    @Test
    void nothingThatMovesHasNoEnd() {
        RunFigures figures = follow(120, second -> 500);

        assertThat(figures.perSecond()).isZero();
        assertThat(figures.forecast().remaining()).isEmpty();
    }

    @Test
    void whatIsPausedHasNoEndInSightHoweverFastItWas() {
        follow(120, second -> 10L * second);

        RunFigures figures = meter.read(reading(START.plusSeconds(121), 1_210, true, OptionalLong.empty()));

        assertThat(figures.forecast()).isEqualTo(Forecast.NONE);
    }

    @Test
    void statesFollowWhatIsAskedAndWhatIsSaid() {
        Instant now = START.plusSeconds(5);
        assertThat(meter.read(reading(now, 10, true, OptionalLong.empty())).state())
                .isEqualTo(RunState.PAUSED);
        assertThat(meter.read(reading(now, 10, true, OptionalLong.of(70))).state())
                .as("it has cost 80")
                .isEqualTo(RunState.CAPPED);
        assertThat(meter.read(reading(now, EXPECTED, false, OptionalLong.empty()))
                        .state())
                .isEqualTo(RunState.DONE);
        assertThat(meter.read(new RunReading(now, orders(false, OptionalLong.empty()), List.of()))
                        .state())
                .isEqualTo(RunState.WAITING);
        assertThat(meter.read(new RunReading(
                                now,
                                orders(false, OptionalLong.empty()),
                                List.of(worker("a", now.minusSeconds(60), 10, ""))))
                        .state())
                .isEqualTo(RunState.ABANDONED);
        assertThat(meter.read(new RunReading(
                        now, orders(false, OptionalLong.empty()), List.of(worker("a", now, 10, "wrong key")))))
                .extracting(RunFigures::state, RunFigures::why)
                .containsExactly(RunState.STANDSTILL, "wrong key");
    }

    @Test
    void theCostAtTheEndFollowsFromTheCostSoFar() {
        RunFigures figures = meter.read(reading(START.plusSeconds(5), 2_500, false, OptionalLong.empty()));

        assertThat(figures.projectedMicros()).isEqualTo(80 * 4);
    }

    @Test
    void memoryEndsAfterTenMinutes() {
        RunFigures figures = follow(1_500, second -> 3L * second);

        assertThat(figures.past())
                .hasSizeBetween(119, 122)
                .allSatisfy(past -> assertThat(past.perSecond()).isCloseTo(3, within(0.01)));
    }

    private RunFigures follow(int seconds, IntToLongFunction ended) {
        return follow(meter, seconds, ended);
    }

    private static RunFigures follow(RunMeter meter, int seconds, IntToLongFunction ended) {
        RunFigures last = null;
        for (int second = 0; second <= seconds; second++) {
            last = meter.read(
                    reading(START.plusSeconds(second), ended.applyAsLong(second), false, OptionalLong.empty()));
        }
        return Objects.requireNonNull(last);
    }

    private static RunReading reading(Instant at, long written, boolean paused, OptionalLong cap) {
        return new RunReading(at, orders(paused, cap), List.of(worker("a", at, written, "")));
    }

    private static RunOrders orders(boolean paused, OptionalLong cap) {
        return new RunOrders(RUN, paused, paused ? "lunch" : "", ExpectedDays.of(EXPECTED), 0, cap, START);
    }

    private static WorkerReport worker(String id, Instant at, long written, String standstill) {
        return new WorkerReport(
                RUN,
                id,
                at,
                12,
                4,
                standstill,
                List.of(new Days(Category.MUSIC, "GB", written, 0, 0)),
                List.of(new Endpoint("north", 8, 10, 150, 1, 0, 0, 0, 80, 10, 20, 30)),
                Map.of(),
                List.of());
    }
}
