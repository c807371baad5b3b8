package dev.yearlight.cli.progress;

import dev.yearlight.common.run.WorkerReport.Endpoint;
import dev.yearlight.ops.figures.Forecast;
import dev.yearlight.ops.figures.RunFigures;
import dev.yearlight.ops.figures.RunState;
import dev.yearlight.ops.figures.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures of a run in words: a screenful that is redrawn, or one line for a log. */
public final class ProgressText {

    private static final int BAR = 40;
    private static final int CAUSES = 6;
    private static final double MICROS = 1_000_000;

    private ProgressText() {}

    /** A screenful. */
    public static List<String> screen(RunFigures figures, Terms terms) {
        List<String> lines = new ArrayList<>();
        lines.add("run %s  %s%s".formatted(figures.orders().run(), state(figures), why(figures)));
        lines.add("[%s] %s  %,d of %,d days"
                .formatted(bar(share(figures)), percent(figures), figures.ended(), expected(figures)));
        lines.add("%,.1f days/s   %s%s".formatted(figures.perSecond(), eta(figures), due(figures, terms.deadline())));
        lines.add("written %,d   parked %,d   done before %,d"
                .formatted(
                        figures.totals().days().written(),
                        figures.totals().days().parked(),
                        figures.totals().days().skipped()));
        lines.add("workers %,d   listeners in flight %,d   commit gap %,d"
                .formatted(
                        figures.totals().workers(),
                        figures.totals().listenersInFlight(),
                        figures.totals().commitGap()));
        lines.add("cost " + cost(figures, terms.currency()));
        figures.totals().endpoints().forEach(endpoint -> lines.add(endpoint(endpoint)));
        if (!figures.totals().causes().isEmpty()) {
            lines.add("failures  " + causes(figures.totals().causes()));
        }
        return lines.stream().map(ProgressText::printable).toList();
    }

    /** One line. */
    public static String line(RunFigures figures) {
        return printable("run=%s state=%s done=%s days=%d expected=%d written=%d parked=%d rate=%s %s"
                .formatted(
                        figures.orders().run(),
                        figures.state().name().toLowerCase(Locale.ROOT),
                        percent(figures),
                        figures.ended(),
                        expected(figures),
                        figures.totals().days().written(),
                        figures.totals().days().parked(),
                        decimal(figures.perSecond()),
                        figures.forecast()
                                .remaining()
                                .map(left -> "remaining=" + left.toSeconds() + "s")
                                .orElse("remaining=unknown")));
    }

    private static long expected(RunFigures figures) {
        return figures.orders().expectedDays();
    }

    private static double share(RunFigures figures) {
        return expected(figures) == 0 ? 1 : (double) figures.ended() / expected(figures);
    }

    /** Rounded down, so that 100 means all. */
    private static String percent(RunFigures figures) {
        return decimal(Math.floor(share(figures) * 1_000) / 10) + "%";
    }

    private static String bar(double share) {
        int done = (int) (share * BAR);
        return "#".repeat(done) + ".".repeat(BAR - done);
    }

    private static String state(RunFigures figures) {
        return switch (figures.state()) {
            case WAITING -> "waiting for a worker";
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case CAPPED -> "stopped at its cap";
            case STANDSTILL -> "standing still";
            case ABANDONED -> "no worker is left";
            case DONE -> "done";
        };
    }

    private static String why(RunFigures figures) {
        return figures.why().isEmpty() ? "" : ": " + figures.why();
    }

    private static String eta(RunFigures figures) {
        if (figures.state() == RunState.DONE) {
            return "every day has ended";
        }
        Forecast forecast = figures.forecast();
        return forecast.remaining()
                .map(left -> length(left) + " to go" + interval(forecast))
                .orElse("no end in sight");
    }

    private static String interval(Forecast forecast) {
        return forecast.soonest()
                .map(soonest -> " (95%: " + length(soonest) + " to "
                        + forecast.latest().map(ProgressText::length).orElse("never") + ")")
                .orElse("");
    }

    private static String due(RunFigures figures, Optional<Instant> deadline) {
        return deadline.map(due -> "   due in " + length(Duration.between(figures.at(), due)))
                .orElse("");
    }

    private static String cost(RunFigures figures, String currency) {
        String spent = money(figures.totals().costMicros());
        String cap = figures.orders().capMicros().isPresent()
                ? " of " + money(figures.orders().capMicros().getAsLong())
                : ", no cap";
        return spent + cap + ", about " + money(figures.projectedMicros()) + " " + currency + " at the end";
    }

    private static String endpoint(Endpoint endpoint) {
        double wasted = endpoint.calls() == 0 ? 0 : 100.0 * endpoint.wasted() / endpoint.calls();
        return "endpoint %s   %,d of %,d in flight   p50 %,.0f ms   p90 %,.0f ms   p99 %,.0f ms   wasted %.1f%%"
                .formatted(
                        endpoint.name(),
                        endpoint.inFlight(),
                        endpoint.limit(),
                        endpoint.p50Millis(),
                        endpoint.p90Millis(),
                        endpoint.p99Millis(),
                        wasted);
    }

    private static String causes(Map<String, Long> causes) {
        return causes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(CAUSES)
                .map(cause -> "%s %,d".formatted(cause.getKey(), cause.getValue()))
                .collect(Collectors.joining("   "));
    }

    private static String length(Duration length) {
        if (length.isNegative()) {
            return "-" + length(length.negated());
        }
        if (length.toDays() > 0) {
            return length.toDays() + " d " + length.toHoursPart() + " h";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        return length.toMinutes() > 0
                ? length.toMinutes() + " min " + length.toSecondsPart() + " s"
                : length.toSeconds() + " s";
    }

    private static String money(long micros) {
        return "%,.2f".formatted(micros / MICROS);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A provider's words may hold anything, and a terminal obeys what it is sent. */
    private static String printable(String line) {
        return line.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
