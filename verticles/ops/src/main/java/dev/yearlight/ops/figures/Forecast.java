package dev.yearlight.ops.figures;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a run has still to go at its pace.
 *
 * @param remaining empty where nothing moves
 * @param soonest at the pace's upper bound; empty where that is not sure
 * @param latest at its lower bound; empty where that is not sure, or may never be
 */
public record Forecast(Optional<Duration> remaining, Optional<Duration> soonest, Optional<Duration> latest) {

    private static final Duration FARTHEST = Duration.ofDays(3_650);

    /** No end is in sight. */
    static final Forecast NONE = new Forecast(Optional.empty(), Optional.empty(), Optional.empty());

    static Forecast of(long daysLeft, Pace pace) {
        return new Forecast(
                at(daysLeft, pace.perSecond()),
                pace.sure() ? at(daysLeft, pace.high()) : Optional.empty(),
                pace.sure() ? at(daysLeft, pace.low()) : Optional.empty());
    }

    private static Optional<Duration> at(long daysLeft, double perSecond) {
        double seconds = daysLeft / perSecond;
        return perSecond > 0 && seconds < FARTHEST.toSeconds()
                ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
                : Optional.empty();
    }
}
