package dev.yearlight.pipeline.check;

import java.util.ArrayList;
import java.util.List;

/** Counts one kind of fault and keeps its first few places: a data set may be wrong in every row. */
final class Tally {

    /** How many places are kept. */
    static final int MOST_SPOTS = 5;

    private final Section section;
    private final String name;
    private final Severity severity;
    private final String text;
    private final String consequence;
    private final List<Spot> spots = new ArrayList<>();
    private long count;

    /** Counts from 0; the severity is that of one and more. */
    Tally(Section section, String name, Severity severity, String text, String consequence) {
        this.section = section;
        this.name = name;
        this.severity = severity;
        this.text = text;
        this.consequence = consequence;
    }

    void add(Spot spot) {
        count++;
        if (spots.size() < MOST_SPOTS) {
            spots.add(spot);
        }
    }

    long count() {
        return count;
    }

    Line line() {
        return line(count);
    }

    /** The line where the count is known better elsewhere. */
    Line line(long better) {
        boolean none = better == 0;
        return new Line(
                section,
                name,
                better,
                Unit.COUNT,
                true,
                none ? Severity.OK : severity,
                text,
                none ? "" : consequence,
                spots);
    }
}
