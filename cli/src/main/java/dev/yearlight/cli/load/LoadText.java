package dev.yearlight.cli.load;

import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.result.Breach;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.Progress;
import dev.yearlight.loadtest.result.RegionResult;
import dev.yearlight.loadtest.result.Warmth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Load runs in words. */
public final class LoadText {

    private LoadText() {}

    /** What is about to happen. */
    public static List<String> of(LoadPlan plan) {
        List<String> lines = new ArrayList<>();
        // Every region draws from the same listeners.
        double visits = (double) plan.readers() / plan.regions().size() / plan.listeners();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %.0f requests a second at the peak, about %,d readers in %s, %,d synthetic listeners (%s)",
                plan.kind().label(),
                plan.arrivals().peak(),
                plan.readers(),
                text(plan.arrivals().total()),
                plan.listeners(),
                plan.keys().text()));
        if (visits > 1) {
            lines.add(String.format(
                    Locale.ROOT,
                    "each listener comes about %.1f times in a region; at a launch it is once: more listeners would be"
                            + " truer",
                    visits));
        }
        plan.regions()
                .forEach(region -> lines.add(String.format(
                        Locale.ROOT,
                        "  %s  %s  %.1f requests a second",
                        region.name(),
                        region.baseUrl(),
                        plan.arrivals().peak() * region.share())));
        return lines;
    }

    /** How it goes, beside the bar. */
    public static String of(Progress progress) {
        String quick = String.format(Locale.ROOT, "p99 %.0f ms", progress.p99());
        String failed = progress.failed() == 0 ? "" : ", " + progress.failed() + " failed";
        String shed = progress.shed() == 0 ? "" : ", " + progress.shed() + " shed";
        return quick + failed + shed;
    }

    /** What came of it. */
    public static List<String> of(LoadResult result) {
        List<String> lines = new ArrayList<>();
        result.regions().forEach(region -> lines.addAll(of(result, region)));
        for (Breach breach : result.breaches()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "not held: %s %s is %s, the limit is %s",
                    breach.region(),
                    breach.what(),
                    breach.measured(),
                    breach.limit()));
        }
        return lines;
    }

    private static List<String> of(LoadResult result, RegionResult region) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "region=%s requests=%d rate=%.1f failed=%d shed=%d p50=%.1fms p99=%.1fms p99.9=%.1fms",
                region.name(),
                region.requests(),
                region.rate(),
                region.failed(),
                region.shed(),
                region.judged().p50(),
                region.judged().p99(),
                region.judged().p999()));
        region.failures().forEach((cause, count) -> lines.add(String.format(Locale.ROOT, "  %s: %d", cause, count)));
        Warmth warmth = Warmth.of(region, result.plan().thresholds());
        lines.add(
                String.format(Locale.ROOT, "  %s: %s", warmth.verdict().name().toLowerCase(Locale.ROOT), warmth.why()));
        return lines;
    }

    /** A duration as people say it, such as 2m30s. */
    private static String text(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
