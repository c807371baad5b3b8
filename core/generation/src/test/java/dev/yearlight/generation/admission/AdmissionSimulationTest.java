package dev.yearlight.generation.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.admission.Contest.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten minutes of virtual time for every strategy, at a provider that refuses what is one too many and at one that lets
 * it queue, on the trace that the strategies were made on and on one that nothing was tuned on; the printed tables are
 * those in docs/performance.md.
 */
class AdmissionSimulationTest {

    private static final double REFUSING = 0;
    private static final double QUEUEING = 1;
    private static final double LEAST_OF_ORACLE = 0.95;
    private static final double MOST_WASTED = 0.005;

    static Stream<Arguments> providers() {
        List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L);
        List<Long> heldOut = List.of(11L, 12L, 13L, 14L, 15L);
        return Stream.of(
                Arguments.of(Trace.KNOWN, REFUSING, seeds),
                Arguments.of(Trace.KNOWN, QUEUEING, seeds),
                Arguments.of(Trace.HELD_OUT, REFUSING, heldOut),
                Arguments.of(Trace.HELD_OUT, QUEUEING, heldOut));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void seekingComesNearTheOracleWithLittleWasteAndBeatsItsPeers(Trace trace, double queued, List<Long> seeds) {
        // When
        Map<String, Row> rows = rows(trace, queued, seeds);
        System.out.println(table(trace, queued, rows));

        // Then
        Row ours = of(rows, "seeking");
        assertThat(ours.goodput()).isGreaterThanOrEqualTo(LEAST_OF_ORACLE);
        assertThat(ours.wasted()).isLessThanOrEqualTo(MOST_WASTED);
        assertThat(ours.goodput())
                .isGreaterThanOrEqualTo(of(rows, "additive").goodput())
                .isGreaterThanOrEqualTo(of(rows, "AIMD of Netflix").goodput());
        assertThat(ours.wasted()).isLessThan(of(rows, "AIMD of Netflix").wasted());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void theSameSeedGivesTheSameHistory(long seed) {
        Function<VirtualTime, ConcurrencyLimit> seeking = of(Peers.all(Trace.KNOWN), "seeking");

        assertThat(Contest.run(seeking, Trace.KNOWN, QUEUEING, seed))
                .isEqualTo(Contest.run(seeking, Trace.KNOWN, QUEUEING, seed))
                .isNotEqualTo(Contest.run(seeking, Trace.KNOWN, QUEUEING, seed + 1));
    }

    private static Map<String, Row> rows(Trace trace, double queued, List<Long> seeds) {
        Map<String, Function<VirtualTime, ConcurrencyLimit>> strategies = Peers.all(trace);
        List<Result> oracles = seeds.stream()
                .map(seed -> Contest.run(of(strategies, "oracle"), trace, queued, seed))
                .toList();
        Map<String, Row> rows = new LinkedHashMap<>();
        strategies.forEach((name, strategy) -> {
            Row sum = new Row(0, 0, 0, 0);
            for (int seed = 0; seed < seeds.size(); seed++) {
                Result result = Contest.run(strategy, trace, queued, seeds.get(seed));
                sum = sum.plus(new Row(
                        (double) result.good() / oracles.get(seed).good(),
                        result.wasted(),
                        result.spoiled(),
                        result.converging()));
            }
            rows.put(name, sum.dividedBy(seeds.size()));
        });
        return rows;
    }

    private static <T> T of(Map<String, T> all, String strategy) {
        return Objects.requireNonNull(all.get(strategy));
    }

    private static String table(Trace trace, double queued, Map<String, Row> rows) {
        StringBuilder table = new StringBuilder("%n%s trace, a provider that %s%n%-22s %10s %10s %10s %20s%n"
                .formatted(
                        trace.name(),
                        queued == REFUSING ? "refuses beyond its slots" : "queues as many as it has slots",
                        "strategy",
                        "of oracle",
                        "wasted",
                        "injected",
                        "halving followed in"));
        rows.forEach((name, row) -> table.append("%-22s %10.3f %9.2f%% %9.2f%% %18.0f s%n"
                .formatted(name, row.goodput(), 100 * row.wasted(), 100 * row.spoiled(), row.converging())));
        return table.toString();
    }

    /**
     * Means over the seeds.
     *
     * @param goodput part of the oracle's answers
     * @param wasted part of the calls that were too many
     * @param spoiled part of the calls that the trace itself spoiled
     * @param converging seconds
     */
    private record Row(double goodput, double wasted, double spoiled, double converging) {

        private Row plus(Row other) {
            return new Row(
                    goodput + other.goodput,
                    wasted + other.wasted,
                    spoiled + other.spoiled,
                    converging + other.converging);
        }

        private Row dividedBy(int count) {
            return new Row(goodput / count, wasted / count, spoiled / count, converging / count);
        }
    }
}
