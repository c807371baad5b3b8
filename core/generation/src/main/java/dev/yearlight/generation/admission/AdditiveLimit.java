package dev.yearlight.generation.admission;

/**
 * Additive increase, multiplicative decrease, with slow start and the memory of the last ceiling.
 *
 * <p>Up to the first refusal it grows by one with each answer. After a cut it returns quickly to near the limit at which
 * it was refused, feels its way beyond that by one a round, and starts quickly again once it is well past it. Failures
 * and time-outs stop growth and cut nothing. Source of the algorithm: Jacobson, Congestion Avoidance and Control, 1988.
 */
public final class AdditiveLimit implements ConcurrencyLimit {

    private static final double CUT = 0.75;
    private static final double NEAR_CEILING = 0.9;
    private static final double PAST_CEILING = 1.1;
    private static final double QUICK_STEP = 0.25;
    private static final double FAILURE_WEIGHT = 0.02;
    private static final double MANY_FAILURES = 0.05;

    private final LimitBounds bounds;
    private final Burst burst = new Burst();
    private final MovingShare failures = new MovingShare(FAILURE_WEIGHT, MANY_FAILURES);
    private double limit;
    private double ceiling = Double.NaN;

    /** Starts at the first limit of the bounds. */
    public AdditiveLimit(LimitBounds bounds) {
        this.bounds = bounds;
        this.limit = bounds.first();
    }

    @Override
    public int limit() {
        return (int) limit;
    }

    @Override
    public void ended(long begunNanos, long endedNanos, int inFlight, int work, Ending ending) {
        if (ending == Ending.ANSWERED || ending == Ending.FAILED) {
            failures.told(ending == Ending.FAILED);
        }
        switch (ending) {
            case ANSWERED -> {
                if (inFlight * 2 >= limit && !failures.many()) {
                    limit = bounds.clamp(limit + step());
                }
            }
            case THROTTLED -> {
                if (burst.begins(begunNanos, endedNanos)) {
                    ceiling = Math.min(limit, inFlight);
                    limit = bounds.clamp(ceiling * CUT);
                }
            }
            case FAILED, UNTOLD -> {}
        }
    }

    private double step() {
        if (Double.isNaN(ceiling) || limit > ceiling * PAST_CEILING) {
            return 1;
        }
        return limit < ceiling * NEAR_CEILING ? QUICK_STEP : 1 / limit;
    }
}
