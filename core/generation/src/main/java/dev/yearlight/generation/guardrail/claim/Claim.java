package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.facts.Measure;
import java.time.DayOfWeek;

/** Something that a text says and that the facts must bear out; words from {@code first} to before {@code end}. */
public sealed interface Claim {

    int first();

    int end();

    /** A number that counts, whatever it counts. */
    sealed interface Count extends Claim {

        double value();

        /** How coarsely it is told. */
        double step();

        Approach approach();
    }

    /** So many of something; hours are told in minutes, and {@code step} says how coarsely. */
    record Amount(int first, int end, double value, double step, Measure measure, Approach approach, boolean asNew)
            implements Count {}

    /** So many times the usual. */
    record Multiple(int first, int end, double value, int decimals, Approach approach) implements Claim {}

    /** A part of the day, in percent. */
    record Fraction(int first, int end, double percent, Approach approach) implements Claim {}

    /**
     * A number with no noun that is known.
     *
     * @param asHour whether it follows a word of time
     * @param ofOthers whether a noun follows that is not known, so that it counts nothing that was counted before
     */
    record Bare(int first, int end, double value, Approach approach, boolean asHour, boolean ofOthers)
            implements Count {

        @Override
        public double step() {
            return 1;
        }
    }

    /** A place in an order, or the day of the month. */
    record Place(int first, int end, int value) implements Claim {}

    /**
     * A time of day.
     *
     * @param minute of the day; before noon where the half of the day is not told
     * @param halfTold whether the text says which half of the day
     * @param loose whether ten minutes more or less are right
     */
    record ClockTime(int first, int end, int minute, boolean halfTold, boolean loose) implements Claim {}

    /** A date or a part of one; 0 where a part is not told. */
    record CalendarDate(int first, int end, int year, int month, int day) implements Claim {}

    /** A day of the week. */
    record Weekday(int first, int end, DayOfWeek weekday) implements Claim {}

    /** Ten years, by their first. */
    record Decade(int first, int end, int from) implements Claim {}
}
