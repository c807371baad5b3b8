package dev.yearlight.ops.figures;

import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.common.run.WorkerReport.Days;
import dev.yearlight.common.run.WorkerReport.Endpoint;
import dev.yearlight.common.run.WorkerReport.Sample;
import dev.yearlight.domain.Category;
import java.time.Duration;
import java.time.Instant;
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

    /** A worker that is silent for longer is taken for dead. */
    static final Duration ALIVE = Duration.ofSeconds(10);

    private static final int SAMPLES = 8;

    /** Sums a reading. */
    public static RunTotals of(RunReading reading) {
        List<WorkerReport> all = reading.workers();
        List<WorkerReport> live =
                all.stream().filter(report -> isLive(report, reading.at())).toList();
        return new RunTotals(
                all.stream()
                        .flatMap(report -> report.days().stream())
                        .map(RunTotals::tally)
                        .reduce(Tally.NONE, Tally::plus),
                by(all, Days::category),
                by(all, Days::country),
                live.size(),
                live.stream().mapToInt(WorkerReport::listenersInFlight).sum(),
                live.stream().mapToLong(WorkerReport::commitGap).max().orElse(0),
                live.stream()
                        .map(WorkerReport::standstill)
                        .filter(why -> !why.isEmpty())
                        .findFirst()
                        .orElse(""),
                endpoints(all, reading.at()),
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

    private static boolean isLive(WorkerReport report, Instant at) {
        return !report.at().plus(ALIVE).isBefore(at);
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

    private static List<Endpoint> endpoints(List<WorkerReport> reports, Instant at) {
        SortedMap<String, Endpoint> byName = new TreeMap<>();
        for (WorkerReport report : reports) {
            boolean live = isLive(report, at);
            for (Endpoint endpoint : report.endpoints()) {
                byName.merge(endpoint.name(), live ? endpoint : endpoint.atRest(), Endpoint::plus);
            }
        }
        return List.copyOf(byName.values());
    }
}
