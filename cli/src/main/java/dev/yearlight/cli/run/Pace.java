package dev.yearlight.cli.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a run goes, by the days that ended while somebody looked.
 *
 * @param ended days
 * @param seconds how long it was looked at
 */
public record Pace(long ended, double seconds) {

    private static final double STANDARD_ERRORS = 2;

    /** Refuses a look that took no time. */
    public Pace {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("seconds of a look must be positive, was " + seconds);
        }
    }

    /** Days a second. */
    public double perSecond() {
        return ended / seconds;
    }

    /**
     * When the rest will be done: pending days over the rate; the interval takes the days that ended as a count of
     * independent events, so that its standard deviation is its square root (Poisson). Empty where too few ended.
     */
    public Optional<Rest> rest(long pending) {
        double error = STANDARD_ERRORS * Math.sqrt((double) ended);
        return ended - error > 0
                ? Optional.of(new Rest(
                        after(pending, (double) ended), after(pending, ended + error), after(pending, ended - error)))
                : Optional.empty();
    }

    private Duration after(long pending, double endedMeanwhile) {
        return Duration.ofMillis(Math.round(pending * seconds / endedMeanwhile * 1_000));
    }

    /**
     * Time from now.
     *
     * @param earliest the lower end of the interval
     * @param latest its upper end
     */
    public record Rest(Duration likely, Duration earliest, Duration latest) {}
}
