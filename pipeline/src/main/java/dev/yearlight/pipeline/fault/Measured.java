package dev.yearlight.pipeline.fault;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure of one place.
 *
 * @param where a country, a month of it, or a date of it
 * @param badness grows with what is wrong; above 1 it is a finding
 * @param figure what was measured
 */
record Measured(String where, double badness, double figure) {

    private static final Comparator<Measured> WORST_FIRST =
            Comparator.comparingDouble(Measured::badness).reversed();

    boolean wrong() {
        return badness > 1;
    }

    /** The worst of them; there must be one. */
    static Measured worst(List<Measured> all) {
        return all.stream().min(WORST_FIRST).orElseThrow();
    }

    /** Where something is wrong, worst first. */
    static List<String> wrongPlaces(List<Measured> all) {
        Stream<Measured> wrong = all.stream().filter(Measured::wrong).sorted(WORST_FIRST);
        return wrong.map(Measured::where).toList();
    }
}
