package dev.yearlight.pipeline.check;

import java.util.List;

/**
 * One line of the report.
 *
 * @param name stable, for programs; lower case with hyphens
 * @param value the figure, in its unit
 * @param fault whether it counts something that should not be there
 * @param text what it is, in words
 * @param consequence what ranking makes of it; empty where all is well
 * @param spots the first few places
 */
public record Line(
        Section section,
        String name,
        long value,
        Unit unit,
        boolean fault,
        Severity severity,
        String text,
        String consequence,
        List<Spot> spots) {

    /** Copies the places. */
    public Line {
        spots = List.copyOf(spots);
    }

    /** A figure that is neither good nor bad. */
    static Line figure(Section section, String name, long value, String text) {
        return figure(section, name, value, Unit.COUNT, text);
    }

    /** A figure that is neither good nor bad and no count. */
    static Line figure(Section section, String name, long value, Unit unit, String text) {
        return new Line(section, name, value, unit, false, Severity.OK, text, "", List.of());
    }

    /** A figure to be wondered about, of a severity of its own. */
    static Line judged(Section section, String name, long value, Severity severity, String text, String consequence) {
        return new Line(section, name, value, Unit.COUNT, false, severity, text, consequence, List.of());
    }
}
