package dev.yearlight.cli.run;

import dev.yearlight.common.run.Money;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.common.run.WorkerReports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a run stands.
 *
 * @param reports the last word of every worker
 * @param pace how fast days ended just now; empty where it was not looked at
 * @param currency of all amounts
 */
public record RunStatus(
        RunOrders orders, RunProgress progress, WorkerReports reports, Optional<Pace> pace, String currency) {

    /** Days that workers wrote or parked. */
    public static long ended(List<WorkerReport> reports) {
        return reports.stream()
                .flatMap(report -> report.days().stream())
                .mapToLong(days -> days.written() + days.parked())
                .sum();
    }

    /** Why it stands still, in the order of who says so: the orders, then the workers. */
    public String standstill() {
        if (orders.paused()) {
            return orders.why().isBlank() ? "paused" : "paused: " + orders.why();
        }
        return progress.complete() ? "" : reports.standstill();
    }

    /** Until all is done; empty where that is not known. */
    public Optional<Pace.Rest> rest() {
        return pace.flatMap(now -> now.rest(progress.pending()));
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
                        Money.text(reports.costMicros(), currency),
                        orders.capMicros().isPresent()
                                ? "at most " + Money.text(orders.capMicros().getAsLong(), currency)
                                : "no cap",
                        Money.text(orders.estimatedMicros(), currency)));
        for (WorkerReport.Endpoint endpoint : reports.endpoints()) {
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
                reports.alive().size(),
                reports.listenersInFlight())));
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
