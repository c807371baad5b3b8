package dev.yearlight.ranking;

import java.util.Arrays;

/**
 * The middle of some values, such as a listener's days, and how far they stray from it.
 *
 * @param median 0 without any value
 * @param scaledDeviation 1.4826 times the median absolute deviation, which estimates the standard deviation of normal
 *     values and is not moved by single great days (Rousseeuw and Croux, 1993)
 */
public record Spread(double median, double scaledDeviation) {

    private static final double NORMAL_CONSISTENCY = 1.4826;

    /** Measures some values, in any order. */
    public static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = middle(sorted);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Math.abs(sorted[i] - median);
        }
        Arrays.sort(sorted);
        return new Spread(median, NORMAL_CONSISTENCY * middle(sorted));
    }

    private static double middle(double[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
