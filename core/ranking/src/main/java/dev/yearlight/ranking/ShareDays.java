package dev.yearlight.ranking;

import java.util.Arrays;

/** Days by the share that some music has in what is known of them. */
final class ShareDays {

    private final DayTotals days;
    private final double leastKnown;
    private final int leastMinutes;
    private final BestDay best = new BestDay();
    private final double[] shares;
    private int measured;

    /**
     * Compares days.
     *
     * @param leastKnown share of a day's music that must be known to measure it
     * @param leastMinutes minutes of music that the best day must have
     */
    ShareDays(DayTotals days, double leastKnown, int leastMinutes) {
        this.days = days;
        this.leastKnown = leastKnown;
        this.leastMinutes = leastMinutes;
        this.shares = new double[days.days()];
    }

    /** Measures a day by milliseconds that have the trait, of those where one knows. */
    void offer(int day, long having, long known) {
        if (known > 0 && known >= leastKnown * days.music[day]) {
            double share = (double) having / known;
            shares[measured++] = share;
            if (Figures.inMinutes(days.music[day]) >= leastMinutes) {
                best.offer(day, share, days.music[day]);
            }
        }
    }

    BestDay best() {
        return best;
    }

    Spread spread() {
        return Spread.of(Arrays.copyOf(shares, measured));
    }
}
