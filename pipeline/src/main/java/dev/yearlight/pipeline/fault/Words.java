package dev.yearlight.pipeline.fault;

import java.util.List;
import java.util.Locale;

/** Figures and places as verdicts say them. */
final class Words {

    private static final int MOST_PLACES = 4;

    private Words() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.01 ? "%.2f %%" : "%.1f %%", share * 100);
    }

    static String times(double factor) {
        return String.format(Locale.ROOT, "%.1f times", factor);
    }

    static String hours(double hours) {
        return String.format(Locale.ROOT, "%.1f h", hours);
    }

    /** An hour of the day as a clock shows it. */
    static String clock(double hour) {
        int minutes = (int) Math.round(hour * 60);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60 % 24, minutes % 60);
    }

    /** The first of them, and how many more. */
    static String places(List<String> places) {
        List<String> named = places.subList(0, Math.min(MOST_PLACES, places.size()));
        int more = places.size() - named.size();
        return String.join(", ", named) + (more == 0 ? "" : String.format(Locale.ROOT, " and %,d more", more));
    }

    /** Why nothing is said. */
    static Verdict.NotJudged tooLittle(String detector, FaultSettings settings) {
        return new Verdict.NotJudged(
                detector,
                String.format(
                        Locale.ROOT,
                        "too little data: needs %,d listeners with %,d plays",
                        settings.leastListeners(),
                        settings.leastPlays()));
    }
}
