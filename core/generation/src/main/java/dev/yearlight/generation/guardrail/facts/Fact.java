package dev.yearlight.generation.guardrail.facts;

/**
 * A number that a story may tell.
 *
 * @param cue the words it needs beside it
 * @param owner the entity that it belongs to, or {@link Mask#NONE} where it is the day's or the year's
 * @param maker the entity that made the owner; {@link Mask#NONE} where there is none
 */
public record Fact(double value, Measure measure, Cue cue, int owner, int maker) {

    private static final double TENTHS = 10;

    /** To one decimal, as the writer was given it: what it rounds from there is no mistake. */
    static double asGiven(double value) {
        return Math.round(value * TENTHS) / TENTHS;
    }

    static Fact ofDay(double value, Measure measure) {
        return new Fact(value, measure, Cue.NONE, Mask.NONE, Mask.NONE);
    }

    /** Whether it is the number of somebody or something, and not of the day or the year. */
    public boolean owned() {
        return owner != Mask.NONE;
    }

    /** Whether the entity is its owner, or made the owner. */
    public boolean belongsTo(int entity) {
        return entity == owner || entity == maker;
    }
}
