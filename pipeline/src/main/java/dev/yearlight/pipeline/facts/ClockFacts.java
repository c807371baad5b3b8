package dev.yearlight.pipeline.facts;

/**
 * How local days lie to UTC days, over all plays.
 *
 * @param otherDate plays whose local date is not their UTC date
 * @param midnight plays that start at midnight sharp, local or UTC
 * @param minutesEast the zones' offsets added up over plays, in minutes; west counts below 0
 * @param minutesAway the same without the sign: a 1,440th of it is how many plays would change their date, were they
 *     spread evenly over the day
 */
public record ClockFacts(long otherDate, long midnight, long minutesEast, long minutesAway) {

    /** No plays. */
    public static final ClockFacts NONE = new ClockFacts(0, 0, 0, 0);

    /** Both together. */
    public ClockFacts plus(ClockFacts other) {
        return new ClockFacts(
                otherDate + other.otherDate,
                midnight + other.midnight,
                minutesEast + other.minutesEast,
                minutesAway + other.minutesAway);
    }
}
