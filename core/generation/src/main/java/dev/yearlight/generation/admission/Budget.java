package dev.yearlight.generation.admission;

/**
 * A budget for one window of time, such as requests a minute: no window of that length, wherever it starts, sees more.
 *
 * <p>A bucket whose size and refill together make up the budget. It may be overdrawn by what turns out to be larger than
 * it was taken for; then nothing is admitted until the debt is refilled. Confined to one thread.
 */
final class Budget {

    /** Part of the budget that may go out at once. */
    private static final double BURST = 0.05;

    private final double windowNanos;
    private double amount = Double.POSITIVE_INFINITY;
    private double size = Double.POSITIVE_INFINITY;
    private double perNano;
    private double level = Double.POSITIVE_INFINITY;
    private long at;

    Budget(long windowNanos) {
        this.windowNanos = windowNanos;
    }

    /** Allows this much a window from now on; infinity allows all. */
    void allow(double newAmount, long nowNanos) {
        if (newAmount == amount) {
            return;
        }
        boolean first = Double.isInfinite(amount);
        refill(nowNanos);
        amount = newAmount;
        size = Double.isInfinite(newAmount) ? newAmount : Math.max(1, newAmount * BURST);
        perNano = Double.isInfinite(newAmount) ? 0 : Math.max(newAmount - size, newAmount / 2) / windowNanos;
        level = first && amount > 0 ? size : Math.min(level, amount > 0 ? size : 0);
    }

    /** How long until this much may be taken; 0 where it may be taken now. */
    long waitNanos(double cost, long nowNanos) {
        if (Double.isInfinite(amount)) {
            return 0;
        }
        if (amount <= 0) {
            return (long) windowNanos;
        }
        refill(nowNanos);
        double missing = Math.min(cost, size) - level;
        if (missing <= 0) {
            return 0;
        }
        return perNano > 0 ? (long) Math.ceil(Math.min(missing / perNano, windowNanos)) : (long) windowNanos;
    }

    /** Takes it, or gives it back where negative. */
    void take(double cost) {
        level = Math.min(level - cost, size);
    }

    /** The provider says that no more than this is left. */
    void atMost(double left, long nowNanos) {
        refill(nowNanos);
        level = Math.min(level, left);
    }

    private void refill(long nowNanos) {
        level = Math.min(size, level + perNano * (nowNanos - at));
        at = nowNanos;
    }
}
