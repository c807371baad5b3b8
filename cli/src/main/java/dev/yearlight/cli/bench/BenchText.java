package dev.yearlight.cli.bench;

import dev.yearlight.bench.ScenarioResult;
import java.util.List;
import java.util.Locale;

/** The results of a bench for people. */
public final class BenchText {

    private BenchText() {}

    /** A paragraph for each scenario. */
    public static List<String> of(ScenarioResult result) {
        return switch (result) {
            case ScenarioResult.Generation generation -> generation(generation);
            case ScenarioResult.Consumption consumption -> consumption(consumption);
            case ScenarioResult.Checking checking -> checking(checking);
        };
    }

    private static List<String> generation(ScenarioResult.Generation result) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s: %,d listeners, %,d reports a round, snapshots of %,d bytes; medians of %d rounds",
                        result.scenario(),
                        result.listeners(),
                        result.reportsARound(),
                        result.snapshotBytes(),
                        result.rounds()),
                String.format(Locale.ROOT, "  %-10s %10s %16s", "", "reports/s", "CPU µs a report"),
                String.format(
                        Locale.ROOT,
                        "  %-10s %,10.0f %16.1f",
                        "worker",
                        result.reportsPerSecond(),
                        result.workerMicros()),
                String.format(
                        Locale.ROOT,
                        "  %-10s %,10.0f %16.1f",
                        "bare",
                        result.bareReportsPerSecond(),
                        result.bareMicros()),
                String.format(
                        Locale.ROOT,
                        "  %.2f of the bare pipeline's CPU · %,.0f calls in flight at most · heap %,.0f MB at most"
                                + " · collector %,.0f ms a round · %,d listeners failed",
                        result.ratioBare(),
                        result.inFlightMax(),
                        result.heapMegabytesMax(),
                        result.gcMillis(),
                        result.failedListeners()));
    }

    private static List<String> consumption(ScenarioResult.Consumption result) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s: %,d records of %d bytes, nothing to do for any; medians of %d rounds",
                        result.scenario(),
                        result.records(),
                        result.recordBytes(),
                        result.rounds()),
                String.format(Locale.ROOT, "  %-18s %18s", "", "records a CPU s"),
                String.format(Locale.ROOT, "  %-18s %,18.0f", "Yearlight's intake", result.recordsPerCpuSecond()),
                String.format(
                        Locale.ROOT, "  %-18s %,18.0f", "parallel-consumer", result.parallelConsumerPerCpuSecond()),
                String.format(Locale.ROOT, "  %-18s %,18.0f", "poll loop", result.pollLoopPerCpuSecond()),
                String.format(
                        Locale.ROOT,
                        "  %.1f times parallel-consumer · %.2f of the poll loop",
                        result.ratioParallelConsumer(),
                        result.ratioPollLoop()));
    }

    private static List<String> checking(ScenarioResult.Checking result) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s: %,d checks a round, orders of %,d bytes, stories of %.0f words; medians of %d rounds",
                        result.scenario(),
                        result.checks(),
                        result.orderBytes(),
                        result.storyWords(),
                        result.rounds()),
                String.format(Locale.ROOT, "  %-12s %14s %16s", "", "CPU µs a check", "bytes a check"),
                String.format(
                        Locale.ROOT,
                        "  %-12s %14.1f %,16.0f",
                        "guardrails",
                        result.microsPerCheck(),
                        result.bytesPerCheck()));
    }
}
