package dev.yearlight.generation.admission;

/**
 * Bounds what is asked again to a part of what is asked: each first call earns a part of a retry.
 *
 * <p>Some are let through a second in any case, or calls that all failed at once would wait for new ones forever.
 * Confined to one thread.
 */
final class RetryBudget {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MOST_SAVED = 100;

    private final double part;
    private final double aSecond;
    private double credit;
    private long at;

    /**
     * Some credit at first.
     *
     * @param part of a retry that a first call earns
     * @param aSecond retries that are let through in any case
     */
    RetryBudget(double part, double aSecond, long nowNanos) {
        this.part = part;
        this.aSecond = aSecond;
        this.credit = 1;
        this.at = nowNanos;
    }

    /** How long until one may go, as far as that depends on time; 0 where it may go now. */
    long waitNanos(long nowNanos) {
        credit = Math.min(MOST_SAVED, credit + aSecond * (nowNanos - at) / NANOS_PER_SECOND);
        at = nowNanos;
        return credit >= 1 ? 0 : (long) Math.ceil((1 - credit) / aSecond * NANOS_PER_SECOND);
    }

    void sent(boolean again) {
        credit = Math.min(MOST_SAVED, again ? credit - 1 : credit + part);
    }
}
