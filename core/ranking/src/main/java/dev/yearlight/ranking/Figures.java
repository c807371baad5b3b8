package dev.yearlight.ranking;

import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Unit;
import java.util.ArrayList;
import java.util.List;

/** Figures in the forms that several categories share. */
final class Figures {

    static final long MILLIS_PER_MINUTE = 60_000;

    private Figures() {}

    static double inMinutes(long millis) {
        return (double) millis / MILLIS_PER_MINUTE;
    }

    static Figure minutes(String name, String label, long millis) {
        return new Figure(name, label, inMinutes(millis), Unit.MINUTES);
    }

    static Figure percent(String name, String label, double share) {
        return new Figure(name, label, share * 100, Unit.PERCENT);
    }

    /** The usual minutes and how many times these a day had; nothing where the usual day has less than a minute. */
    static List<Figure> comparedToUsual(String usualLabel, double minutes, double usualMinutes) {
        List<Figure> figures = new ArrayList<>();
        if (usualMinutes >= 1) {
            figures.add(new Figure("usual-minutes", usualLabel, usualMinutes, Unit.MINUTES));
            figures.add(new Figure(
                    "times-usual", "times the usual", Math.round(minutes / usualMinutes * 10) / 10.0, Unit.TIMES));
        }
        return figures;
    }
}
