package dev.yearlight.loadtest.plan;

import java.time.Duration;

/**
 * What is good enough, for each region by itself.
 *
 * @param p50 of the answered requests
 * @param p99 of the answered requests
 * @param p999 of the answered requests
 * @param errorShare of all requests: timeouts, refused connections, statuses that nobody asked for
 * @param shedShare of all requests: 503 with Retry-After
 * @param rateShare of the peak that must have been reached
 * @param warmRatio by how much p99 of the first requests may exceed that of the steady ones
 * @param warmSlack differences below it are the machine's
 */
public record Thresholds(
        Duration p50,
        Duration p99,
        Duration p999,
        double errorShare,
        double shedShare,
        double rateShare,
        double warmRatio,
        Duration warmSlack) {

    /** Refuses what nothing or everything would pass. */
    public Thresholds {
        if (!p50.isPositive() || p99.compareTo(p50) < 0 || p999.compareTo(p99) < 0) {
            throw new IllegalArgumentException("thresholds must grow: p50 above 0, p99 from it on, p99.9 from that on");
        }
        share(errorShare, "the share of errors");
        share(shedShare, "the share of shed requests");
        share(rateShare, "the share of the peak");
        if (!(warmRatio >= 1) || warmSlack.isNegative()) {
            throw new IllegalArgumentException("first requests may take the steady time or more, not less");
        }
    }

    private static void share(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be 0 to 1, was " + value);
        }
    }
}
