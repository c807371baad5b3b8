package dev.yearlight.loadtest.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A load run, whole.
 *
 * @param regions at least one; all get their readers at once
 * @param listeners synthetic listeners, numbered from 1
 * @param ownWarmUp how long the generator warms itself on a stand-in before it measures anybody
 * @param folder takes the result and Gatling's report
 */
public record LoadPlan(
        Kind kind,
        List<Region> regions,
        Arrivals arrivals,
        Journey journey,
        long listeners,
        KeyDistribution keys,
        TokenSource tokens,
        Thresholds thresholds,
        Duration ownWarmUp,
        Path folder) {

    private static final double ROUNDING = 1e-6;

    /** Copies the regions; refuses shares that do not add up. */
    public LoadPlan {
        regions = List.copyOf(regions);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("a load run needs a region");
        }
        if (regions.stream().map(Region::name).distinct().count() < regions.size()) {
            throw new IllegalArgumentException("two regions have one name");
        }
        double shares = regions.stream().mapToDouble(Region::share).sum();
        if (Math.abs(shares - 1) > ROUNDING) {
            throw new IllegalArgumentException("the shares of all regions must add up to 1, are " + shares);
        }
        if (listeners < 1 || listeners > 999_999_999) {
            throw new IllegalArgumentException("listeners must be 1 to 999999999, was " + listeners);
        }
        if (kind == Kind.SPIKE && !arrivals.ramp().isZero()) {
            throw new IllegalArgumentException("a spike has no ramp");
        }
    }

    /** New readers a second at the peak, in this region. */
    public double readersPerSecond(Region region) {
        return arrivals.peak() * region.share() / journey.requests();
    }

    /** How many readers the run has in all, about. */
    public long readers() {
        double seconds = arrivals.hold().toMillis() / 1e3 + arrivals.ramp().toMillis() / 2e3;
        return Math.round(arrivals.peak() / journey.requests() * seconds);
    }

    /** From when on requests are judged: a warm-up's ramp may find things cold, that is what it is for. */
    public Duration judgedFrom() {
        return arrivals.ramp();
    }

    /** From when on requests count as steady: the second half of the hold. */
    public Duration steadyFrom() {
        return arrivals.ramp().plus(arrivals.hold().dividedBy(2));
    }
}
