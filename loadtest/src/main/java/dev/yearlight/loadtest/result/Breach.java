package dev.yearlight.loadtest.result;

import dev.yearlight.loadtest.plan.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A threshold that a region did not hold.
 *
 * @param what was measured, such as {@code p99}
 * @param measured in words
 * @param limit in words
 */
public record Breach(String region, String what, String measured, String limit) {

    /** Every threshold that this region breaks. */
    public static List<Breach> of(Thresholds limits, RegionResult result) {
        List<Breach> breaches = new ArrayList<>();
        if (result.judged().count() == 0) {
            breaches.add(new Breach(result.name(), "answers", "none", "at least one"));
        }
        slow(breaches, result.name(), "p50", result.judged().p50(), limits.p50());
        slow(breaches, result.name(), "p99", result.judged().p99(), limits.p99());
        slow(breaches, result.name(), "p99.9", result.judged().p999(), limits.p999());
        share(breaches, result.name(), "errors", result.errorShare(), limits.errorShare());
        share(breaches, result.name(), "shed", result.shedShare(), limits.shedShare());
        if (result.rate() < result.peak() * limits.rateShare()) {
            breaches.add(new Breach(
                    result.name(),
                    "rate",
                    text("%.1f requests a second", result.rate()),
                    text("%.1f", result.peak() * limits.rateShare())));
        }
        return breaches;
    }

    private static void slow(List<Breach> breaches, String region, String what, double millis, Duration limit) {
        double limitMillis = limit.toNanos() / 1e6;
        if (millis > limitMillis) {
            breaches.add(new Breach(region, what, text("%.1f ms", millis), text("%.1f ms", limitMillis)));
        }
    }

    private static void share(List<Breach> breaches, String region, String what, double share, double limit) {
        if (share > limit) {
            breaches.add(new Breach(region, what, text("%.3f %%", share * 100), text("%.3f %%", limit * 100)));
        }
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
