package dev.yearlight.pipeline.fault;

import java.util.Collection;

/** The middle of some numbers, and how far they usually lie from it. */
final class Median {

    /** Makes the median distance of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    private Median() {}

    /** The middle, or the mean of the two in the middle; there must be one. */
    static double of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median distance from the middle, scaled to a standard deviation. */
    static double spread(Collection<Double> values) {
        double middle = of(values);
        return NORMAL
                * of(values.stream().map(value -> Math.abs(value - middle)).toList());
    }
}
