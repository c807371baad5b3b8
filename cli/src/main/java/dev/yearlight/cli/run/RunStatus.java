package dev.yearlight.cli.run;

import dev.yearlight.common.run.Money;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.WorkerReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a run stands.
 *
 * @param reports the last word of every worker, those that are gone included
 * @param pace how fast days ended just now; empty where it was not looked at
 * @param currency of all amounts
 * @param at when it was looked
 */
public record RunStatus(
        RunOrders orders,
        RunProgress progress,
        List<WorkerReport> reports,
        Optional<Pace> pace,
        String currency,
        Instant at) {

    /** A worker that said nothing for longer is gone. */
    private static final Duration SILENT = Duration.ofSeconds(15);

    /** Days that workers wrote or parked. */
    public static long ended(List<WorkerReport> reports) {
        return reports.stream()
                .flatMap(report -> report.days().stream())
                .mapToLong(days -> days.written() + days.parked())
                .sum();
    }

    /** Workers that are there. */
    public List<WorkerReport> alive() {
        return reports.stream()
                .filter(report -> report.at().plus(SILENT).isAfter(at))
                .toList();
    }

    /** What it has cost so far, by all workers. */
    public long costMicros() {
        return reports.stream().mapToLong(WorkerReport::costMicros).sum();
    }

    /** Why it stands still, in the order of who says so: the orders, then the workers. */
    public String standstill() {
        if (orders.paused()) {
            return orders.why().isBlank() ? "paused" : "paused: " + orders.why();
        }
        return progress.complete()
                ? ""
                : alive().stream()
                        .map(WorkerReport::standstill)
                        .filter(why -> !why.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** Until all is done; empty where that is not known. */
    public Optional<Pace.Rest> rest() {
        return pace.flatMap(now -> now.rest(progress.pending()));
    }

    /** Endpoints over all workers: what runs and may run at those that are there, the rest of all. */
    public List<WorkerReport.Endpoint> endpoints() {
        TreeMap<String, WorkerReport.Endpoint> sums = new TreeMap<>();
        List<WorkerReport> alive = alive();
        reports.forEach(report -> report.endpoints().forEach(endpoint -> {
            WorkerReport.Endpoint counted = alive.contains(report) ? endpoint : endpoint.atRest();
            sums.merge(endpoint.name(), counted, WorkerReport.Endpoint::plus);
        }));
        return List.copyOf(sums.values());
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("run=%s expected=%d visible=%d parked=%d removed=%d pending=%d"
                .formatted(
                        orders.run(),
                        progress.expected(),
                        progress.visible(),
                        progress.parked(),
                        progress.removed(),
                        progress.pending()));
        lines.add("cost %s of %s (estimated %s)"
                .formatted(
                        Money.text(costMicros(), currency),
                        orders.capMicros().isPresent()
                                ? "at most " + Money.text(orders.capMicros().getAsLong(), currency)
                                : "no cap",
                        Money.text(orders.estimatedMicros(), currency)));
        for (WorkerReport.Endpoint endpoint : endpoints()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "endpoint %s: in flight %d of %d, calls %d (%d wasted), tokens in %d (%d cached) out %d, p50 %.0f ms p99 %.0f ms",
                    endpoint.name(),
                    endpoint.inFlight(),
                    endpoint.limit(),
                    endpoint.calls(),
                    endpoint.wasted(),
                    endpoint.promptTokens(),
                    endpoint.cachedTokens(),
                    endpoint.completionTokens(),
                    endpoint.p50Millis(),
                    endpoint.p99Millis()));
        }
        pace.ifPresent(now -> lines.add(String.format(
                Locale.ROOT,
                "%.1f days/s by %d workers with %d listeners in flight",
                now.perSecond(),
                alive().size(),
                alive().stream().mapToInt(WorkerReport::listenersInFlight).sum())));
        rest().ifPresent(rest -> lines.add("done in about " + text(rest.likely()) + " (" + text(rest.earliest())
                + " to " + text(rest.latest()) + ")"));
        if (!standstill().isEmpty()) {
            lines.add("stands still: " + standstill());
        }
        return lines;
    }

    private static String text(Duration duration) {
        return duration.toHours() > 0
                ? "%dh%02dm".formatted(duration.toHours(), duration.toMinutesPart())
                : "%dm%02ds".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
