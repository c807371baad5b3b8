package dev.yearlight.bench.rank;

import dev.yearlight.bench.Medians;
import dev.yearlight.bench.process.MeasuredRun;
import dev.yearlight.bench.rank.RankBench.RankCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What rounds come to: medians, and how sizes and ways compare. */
final class RankFigures {

    private static final double MICROS_A_SECOND = 1e6;
    private static final double BYTES_A_MEGABYTE = 1 << 20;

    private final RankBenchSettings settings;
    private final List<RankData> sizes;
    private final Map<RankCase, List<MeasuredRun>> runs;
    private final Map<RankScenario, String> skipped;

    /** @param sizes the fewest listeners first */
    RankFigures(
            RankBenchSettings settings,
            List<RankData> sizes,
            Map<RankCase, List<MeasuredRun>> runs,
            Map<RankScenario, String> skipped) {
        this.settings = settings;
        this.sizes = sizes;
        this.runs = runs;
        this.skipped = skipped;
    }

    /** Scenario by scenario, the fewest listeners first. */
    List<RankResult> results() {
        List<RankResult> results = new ArrayList<>();
        for (RankScenario scenario : settings.scenarios()) {
            String why = skipped.get(scenario);
            if (why == null) {
                sizes.forEach(size -> results.add(measured(scenario, size)));
            } else {
                results.add(new RankResult.Skipped(scenario.label(), scenario.label(), why));
            }
        }
        return results;
    }

    private RankResult measured(RankScenario scenario, RankData size) {
        List<MeasuredRun> rounds = rounds(scenario, size);
        double cpu = cpu(scenario, size);
        double peak = peak(scenario, size);
        return new RankResult.Measured(
                scenario.label() + "-" + size.listeners(),
                scenario.label(),
                size.listeners(),
                rounds.size(),
                size.events(),
                cpu / MICROS_A_SECOND,
                Medians.of(rounds, MeasuredRun::wallMicros) / MICROS_A_SECOND,
                cpu / size.events(),
                marginal(scenario),
                peak / BYTES_A_MEGABYTE,
                cpu(RankScenario.DUCKDB, size) / cpu,
                cpu / cpu(scenario, sizes.getFirst()),
                peak / peak(scenario, sizes.getFirst()));
    }

    /** Not a number of one size alone. */
    private double marginal(RankScenario scenario) {
        RankData fewest = sizes.getFirst();
        RankData most = sizes.getLast();
        return (cpu(scenario, most) - cpu(scenario, fewest)) / (most.events() - fewest.events());
    }

    /** Not a number where it was not measured. */
    private double cpu(RankScenario scenario, RankData size) {
        List<MeasuredRun> rounds = rounds(scenario, size);
        return rounds.isEmpty() ? Double.NaN : Medians.of(rounds, MeasuredRun::cpuMicros);
    }

    private double peak(RankScenario scenario, RankData size) {
        return Medians.highest(rounds(scenario, size), MeasuredRun::peakBytes);
    }

    private List<MeasuredRun> rounds(RankScenario scenario, RankData size) {
        return runs.getOrDefault(new RankCase(scenario, size.listeners()), List.of());
    }
}
