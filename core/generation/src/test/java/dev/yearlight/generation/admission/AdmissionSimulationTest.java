package dev.yearlight.generation.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.admission.Contest.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten minutes of virtual time for every strategy, at a provider that refuses what is one too many and at one that lets
 * it queue; the printed tables are those in docs/performance.md.
 */
class AdmissionSimulationTest {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L, 5L);
    private static final double REFUSING = 0;
    private static final double QUEUEING = 1;
    private static final double LEAST_OF_ORACLE = 0.95;
    private static final double MOST_WASTED = 0.005;

    @Test
    void seekingComesNearTheOracleWithLittleWasteAndBeatsAdditiveIncrease() {
        // When
        Map<String, Row> refusing = rows(REFUSING);
        Map<String, Row> queueing = rows(QUEUEING);
        System.out.println(table("a provider that refuses beyond its slots", refusing)
                + table("a provider that queues as many as it has slots", queueing));

        // Then
        for (Map<String, Row> rows : List.of(refusing, queueing)) {
            assertThat(of(rows, "seeking").goodput()).isGreaterThanOrEqualTo(LEAST_OF_ORACLE);
            assertThat(of(rows, "seeking").wasted()).isLessThanOrEqualTo(MOST_WASTED);
        }
        assertThat(sum(refusing, queueing, "seeking", Row::goodput))
                .isGreaterThan(sum(refusing, queueing, "additive", Row::goodput));
        assertThat(sum(refusing, queueing, "seeking", Row::wasted))
                .isLessThan(sum(refusing, queueing, "additive", Row::wasted));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void theSameSeedGivesTheSameHistory(long seed) {
        Function<VirtualTime, ConcurrencyLimit> seeking = of(Peers.all(), "seeking");

        assertThat(Contest.run(seeking, QUEUEING, seed))
                .isEqualTo(Contest.run(seeking, QUEUEING, seed))
                .isNotEqualTo(Contest.run(seeking, QUEUEING, seed + 1));
    }

    private static Map<String, Row> rows(double queued) {
        List<Result> oracles = SEEDS.stream()
                .map(seed -> Contest.run(of(Peers.all(), "oracle"), queued, seed))
                .toList();
        Map<String, Row> rows = new LinkedHashMap<>();
        Peers.all().forEach((name, strategy) -> {
            Row sum = new Row(0, 0, 0);
            for (int seed = 0; seed < SEEDS.size(); seed++) {
                Result result = Contest.run(strategy, queued, SEEDS.get(seed));
                sum = sum.plus(new Row(
                        (double) result.good() / oracles.get(seed).good(), result.wasted(), result.converging()));
            }
            rows.put(name, sum.dividedBy(SEEDS.size()));
        });
        return rows;
    }

    private static <T> T of(Map<String, T> all, String strategy) {
        return Objects.requireNonNull(all.get(strategy));
    }

    private static double sum(
            Map<String, Row> refusing, Map<String, Row> queueing, String strategy, ToDoubleFunction<Row> figure) {
        return figure.applyAsDouble(of(refusing, strategy)) + figure.applyAsDouble(of(queueing, strategy));
    }

    private static String table(String title, Map<String, Row> rows) {
        StringBuilder table = new StringBuilder("%n%s%n%-22s %10s %10s %20s%n"
                .formatted(title, "strategy", "of oracle", "wasted", "halving followed in"));
        rows.forEach((name, row) -> table.append("%-22s %10.3f %9.2f%% %18.0f s%n"
                .formatted(name, row.goodput(), 100 * row.wasted(), row.converging())));
        return table.toString();
    }

    /**
     * Means over the seeds.
     *
     * @param goodput part of the oracle's answers
     * @param wasted part of the calls that left nothing
     * @param converging seconds
     */
    private record Row(double goodput, double wasted, double converging) {

        private Row plus(Row other) {
            return new Row(goodput + other.goodput, wasted + other.wasted, converging + other.converging);
        }

        private Row dividedBy(int count) {
            return new Row(goodput / count, wasted / count, converging / count);
        }
    }
}
