package dev.yearlight.ops.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Days a second, and how sure that is.
 *
 * <p>The bounds are a 95 % confidence interval of the mean by the method of batch means: the window is cut into equal
 * stretches, long enough to be nearly independent of each other, and their rates are taken as a sample with Student's t
 * (Law, Simulation Modeling and Analysis, 5th edition, 9.5.3).
 *
 * @param perSecond the mean over the window
 * @param low lower bound, never below 0; {@code perSecond} itself where too little was seen
 * @param high upper bound
 * @param sure whether enough was seen for bounds
 */
public record Pace(double perSecond, double low, double high, boolean sure) {

    private static final int MOST_BATCHES = 10;
    private static final int LEAST_BATCHES = 4;
    private static final Duration SHORTEST_BATCH = Duration.ofSeconds(5);
    /** Two-sided 95 % quantiles of Student's t for 3 to 9 degrees of freedom. */
    private static final double[] STUDENT = {3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262};

    /** Nothing was seen yet. */
    static final Pace NONE = unsure(0);

    static Pace unsure(double perSecond) {
        return new Pace(perSecond, perSecond, perSecond, false);
    }

    /** The pace through these moments, in the order of time. */
    static Pace through(List<Moment> moments) {
        if (moments.size() < 2) {
            return NONE;
        }
        double mean = rate(moments.getFirst(), moments.getLast());
        Duration whole =
                Duration.between(moments.getFirst().at(), moments.getLast().at());
        int batches = (int) Math.min(MOST_BATCHES, whole.dividedBy(SHORTEST_BATCH));
        if (batches < LEAST_BATCHES) {
            return unsure(mean);
        }
        double half = halfWidth(rates(moments, whole.dividedBy(batches), batches));
        return new Pace(mean, Math.max(0, mean - half), mean + half, true);
    }

    /** Days a second between two moments. */
    static double rate(Moment from, Moment to) {
        double seconds = Duration.between(from.at(), to.at()).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : Math.max(0, (to.ended() - from.ended()) / seconds);
    }

    private static double[] rates(List<Moment> moments, Duration length, int batches) {
        double[] rates = new double[batches];
        Moment from = moments.getFirst();
        int next = 0;
        for (int batch = 0; batch < batches; batch++) {
            Instant end = moments.getFirst().at().plus(length.multipliedBy(batch + 1L));
            Moment to = from;
            while (next < moments.size() && !moments.get(next).at().isAfter(end)) {
                to = moments.get(next);
                next++;
            }
            rates[batch] = rate(from, to);
            from = to;
        }
        return rates;
    }

    private static double halfWidth(double[] rates) {
        double mean = 0;
        for (double rate : rates) {
            mean += rate / rates.length;
        }
        double squares = 0;
        for (double rate : rates) {
            squares += (rate - mean) * (rate - mean);
        }
        double deviation = Math.sqrt(squares / (rates.length - 1));
        return STUDENT[rates.length - LEAST_BATCHES] * deviation / Math.sqrt(rates.length);
    }
}
