package dev.yearlight.ops.figures;

import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.common.run.WorkerReport.Days;
import dev.yearlight.common.run.WorkerReport.Endpoint;
import dev.yearlight.common.run.WorkerReport.Sample;
import dev.yearlight.common.run.WorkerReports;
import dev.yearlight.domain.Category;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reports of all workers as one. What was counted stays counted when a worker dies; what is under way does not.
 *
 * @param workers that live
 * @param commitGap the widest of any live worker
 * @param standstill why a live worker does not go on; empty while all do
 * @param endpoints by name; a percentile is the worst of any live worker's, for percentiles cannot be added up
 * @param newest of all workers, newest first
 */
public record RunTotals(
        Tally days,
        SortedMap<Category, Tally> categories,
        SortedMap<String, Tally> countries,
        int workers,
        int listenersInFlight,
        long commitGap,
        String standstill,
        List<Endpoint> endpoints,
        SortedMap<String, Long> causes,
        List<Sample> newest) {

    private static final int SAMPLES = 8;

    /** Sums a reading. */
    public static RunTotals of(RunReading reading) {
        List<WorkerReport> all = reading.workers();
        WorkerReports reports = new WorkerReports(all, reading.at());
        List<WorkerReport> live = reports.alive();
        return new RunTotals(
                all.stream()
                        .flatMap(report -> report.days().stream())
                        .map(RunTotals::tally)
                        .reduce(Tally.NONE, Tally::plus),
                by(all, Days::category),
                by(all, Days::country),
                live.size(),
                reports.listenersInFlight(),
                live.stream().mapToLong(WorkerReport::commitGap).max().orElse(0),
                reports.standstill(),
                reports.endpoints(),
                causes(all),
                all.stream()
                        .flatMap(report -> report.newest().stream())
                        .sorted(Comparator.comparing(Sample::at).reversed())
                        .limit(SAMPLES)
                        .toList());
    }

    /** What all calls have cost, in millionths of the price table's currency. */
    public long costMicros() {
        return endpoints.stream().mapToLong(Endpoint::costMicros).sum();
    }

    private static Tally tally(Days days) {
        return new Tally(days.written(), days.parked(), days.skipped());
    }

    private static <K extends Comparable<K>> SortedMap<K, Tally> by(List<WorkerReport> reports, Function<Days, K> key) {
        return reports.stream()
                .flatMap(report -> report.days().stream())
                .collect(Collectors.toMap(key, RunTotals::tally, Tally::plus, TreeMap::new));
    }

    private static SortedMap<String, Long> causes(List<WorkerReport> reports) {
        return reports.stream()
                .flatMap(report -> report.causes().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
