package dev.yearlight.pipeline.facts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One month of the window, by local dates.
 *
 * @param plays of music, 30 s and longer
 * @param newArtists artists that a listener had never heard before, as far as the history goes back
 * @param hours plays by the 24 hours of the local clock
 */
public record MonthFacts(long plays, long newArtists, List<Long> hours) {

    /** Hours of a day. */
    public static final int HOURS = 24;

    /** A month without plays. */
    public static final MonthFacts NONE =
            new MonthFacts(0, 0, IntStream.range(0, HOURS).mapToObj(hour -> 0L).toList());

    /** Copies the hours. */
    public MonthFacts {
        hours = List.copyOf(hours);
        if (hours.size() != HOURS) {
            throw new IllegalArgumentException("hours of a month must be " + HOURS + ", were " + hours.size());
        }
    }

    /** Both together. */
    public MonthFacts plus(MonthFacts other) {
        return new MonthFacts(
                plays + other.plays,
                newArtists + other.newArtists,
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> hours.get(hour) + other.hours.get(hour))
                        .toList());
    }
}
