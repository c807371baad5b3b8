package dev.yearlight.loadtest.result;

import dev.yearlight.loadtest.plan.Thresholds;
import java.util.Locale;

/**
 * Whether a region was warm when its peak began: the first thousand requests beside the steady ones.
 *
 * @param why in words
 */
public record Warmth(Verdict verdict, String why) {

    /** Of fewer, p99 is a matter of single requests. */
    static final long FEWEST = 1_000;

    /** What can be said. */
    public enum Verdict {
        WARM,
        COLD,
        /** Too few requests to tell. */
        UNKNOWN
    }

    /** Compares p99 of both. */
    public static Warmth of(RegionResult result, Thresholds thresholds) {
        if (result.first().count() < FEWEST || result.steady().count() < FEWEST) {
            return new Warmth(
                    Verdict.UNKNOWN,
                    "%d first and %d steady requests; it takes %d of each to tell"
                            .formatted(result.first().count(), result.steady().count(), FEWEST));
        }
        double first = result.first().p99();
        double steady = result.steady().p99();
        double slack = thresholds.warmSlack().toNanos() / 1e6;
        boolean cold = first > steady * thresholds.warmRatio() && first > steady + slack;
        return new Warmth(
                cold ? Verdict.COLD : Verdict.WARM,
                String.format(
                        Locale.ROOT,
                        "p99 of the first 1,000 requests %.1f ms, steady %.1f ms (%.2f times)",
                        first,
                        steady,
                        steady == 0 ? 1 : first / steady));
    }
}
