package dev.yearlight.cli.launch;

import dev.yearlight.cli.launch.Check.Area;
import dev.yearlight.cli.page.SelfContainedPage;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.plan.Thresholds;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.RegionResult;
import dev.yearlight.loadtest.result.Warmth;
import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The go/no-go report as one page that needs no other file: no script, and a policy that allows its own style alone. */
public final class LaunchPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int MILLIS = 1_000_000;

    private final SelfContainedPage page = new SelfContainedPage(LaunchPage.class, "launch-check");

    /** All checks of one area. */
    public record Section(String title, boolean go, List<Check> checks) {}

    /** One figure beside its limit. */
    public record Figure(String name, String value, String limit, boolean go) {}

    /** One region with its pictures. */
    public record Picture(
            String name, String address, String warmth, List<Figure> figures, RawString latencies, RawString rates) {}

    /** How one pod warmed itself up. */
    public record Tail(String where, String verdict, RawString plot) {}

    /** The page. */
    public String of(LaunchReport report) {
        return page.instance()
                .data("go", report.go())
                .data("checks", report.checks().size())
                .data("against", report.against())
                .data("at", TIME.format(report.at()))
                .data("sections", sections(report))
                .data(
                        "pictures",
                        report.load().stream().flatMap(LaunchPage::pictures).toList())
                .data("tails", tails(report))
                .data("load", report.load().map(LaunchPage::words).orElse("no load run"))
                .render();
    }

    private static List<Section> sections(LaunchReport report) {
        return Arrays.stream(Area.values())
                .map(area -> report.checks().stream()
                        .filter(check -> check.area() == area)
                        .toList())
                .filter(checks -> !checks.isEmpty())
                .map(checks -> new Section(
                        checks.getFirst().area().title(), checks.stream().allMatch(Check::go), checks))
                .toList();
    }

    private static List<Tail> tails(LaunchReport report) {
        return report.pods().stream()
                .flatMap(pod -> pod
                        .warmth()
                        .filter(warmth -> !warmth.p99Millis().isEmpty())
                        .map(warmth -> new Tail(
                                pod.region() + " " + pod.management().getAuthority(),
                                warmth.verdict(),
                                new RawString(Plot.tail(warmth.p99Millis()))))
                        .stream())
                .toList();
    }

    private static String words(LoadResult load) {
        LoadPlan plan = load.plan();
        return String.format(
                Locale.ROOT,
                "%s, %.0f requests a second for %s, %,d requests, %s",
                plan.kind().label(),
                plan.arrivals().peak(),
                plan.arrivals().hold().toString().substring(2).toLowerCase(Locale.ROOT),
                load.requests(),
                TIME.format(load.began()));
    }

    private static Stream<Picture> pictures(LoadResult load) {
        Thresholds limits = load.plan().thresholds();
        double peakFrom = load.plan().judgedFrom().toMillis() / 1e3;
        return load.regions().stream()
                .map(region -> new Picture(
                        region.name(),
                        region.baseUrl().toString(),
                        Warmth.of(region, limits).why(),
                        figures(region, limits),
                        new RawString(Plot.latencies(region.windows(), millis(limits.p99()), peakFrom)),
                        new RawString(Plot.rates(region.windows(), region.peak(), peakFrom))));
    }

    private static List<Figure> figures(RegionResult region, Thresholds limits) {
        return List.of(
                latency("p50", region.judged().p50(), limits.p50()),
                latency("p99", region.judged().p99(), limits.p99()),
                latency("p99.9", region.judged().p999(), limits.p999()),
                latency("p99 of the first 1,000", region.first().p99(), limits.p99()),
                share("failed", region.errorShare(), limits.errorShare()),
                share("shed", region.shedShare(), limits.shedShare()));
    }

    private static Figure latency(String name, double value, Duration limit) {
        return new Figure(
                name,
                String.format(Locale.ROOT, "%.1f ms", value),
                String.format(Locale.ROOT, "at most %.0f ms", millis(limit)),
                value <= millis(limit));
    }

    private static Figure share(String name, double value, double limit) {
        return new Figure(
                name,
                String.format(Locale.ROOT, "%.2f %%", value * 100),
                String.format(Locale.ROOT, "at most %.2f %%", limit * 100),
                value <= limit);
    }

    private static double millis(Duration duration) {
        return (double) duration.toNanos() / MILLIS;
    }
}
