package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Snapshot;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How days of different categories are compared and chosen.
 *
 * @param weights narrative weight of each category, above 0
 * @param spreads the least spread that a category's values are taken to have, in its own measure: minutes, artists, or a
 *     share or distance of 0 to 1; none for the calendar's days
 * @param zScale the number of spreads above the median at which strength is one half
 * @param strengthFloor days of a lower strength are withheld, 0 to 1
 * @param calendarStrength strength of Birthday and New Year, 0 to 1
 * @param mostDays how many days a listener gets at most
 */
public record ChoiceSettings(
        Map<Category, Double> weights,
        Map<Category, Double> spreads,
        double zScale,
        double strengthFloor,
        double calendarStrength,
        int mostDays) {

    private static final Set<Category> CALENDAR = EnumSet.of(Category.BIRTHDAY, Category.NEW_YEAR);
    private static final Set<Category> RANKED = EnumSet.complementOf(EnumSet.of(Category.UNKNOWN));

    /** The weights of the original's order; spreads found on real histories. */
    public static final ChoiceSettings DEFAULTS = new ChoiceSettings(
            Map.of(
                    Category.MUSIC, 1.0,
                    Category.PODCAST, 0.85,
                    Category.DISCOVERY, 0.95,
                    Category.TOP_ARTIST, 0.85,
                    Category.TOP_GENRE, 0.8,
                    Category.TOP_PODCAST, 0.75,
                    Category.NOSTALGIC, 0.9,
                    Category.UNUSUAL, 0.9,
                    Category.BIRTHDAY, 0.7,
                    Category.NEW_YEAR, 0.6),
            Map.of(
                    Category.MUSIC, 10.0,
                    Category.PODCAST, 10.0,
                    Category.DISCOVERY, 1.0,
                    Category.TOP_ARTIST, 10.0,
                    Category.TOP_GENRE, 0.08,
                    Category.TOP_PODCAST, 10.0,
                    Category.NOSTALGIC, 0.08,
                    Category.UNUSUAL, 0.05),
            3.0,
            0.4,
            0.6,
            Snapshot.MOST_DAYS);

    /** Copies the maps; refuses categories without a weight or a spread, and values that make no sense. */
    public ChoiceSettings {
        weights = Map.copyOf(weights);
        spreads = Map.copyOf(spreads);
        for (Category category : RANKED) {
            Require.positive(weights.getOrDefault(category, 0.0), "yearlight.ranking.weight." + key(category));
            if (!CALENDAR.contains(category)) {
                Require.positive(spreads.getOrDefault(category, 0.0), "yearlight.ranking.spread." + key(category));
            }
        }
        Require.positive(zScale, "yearlight.ranking.z-scale");
        Require.share(strengthFloor, "yearlight.ranking.strength-floor");
        Require.share(calendarStrength, "yearlight.ranking.calendar-strength");
        Require.atLeast(mostDays, 1, "yearlight.ranking.most-days");
        if (mostDays > Snapshot.MOST_DAYS) {
            throw new IllegalArgumentException("yearlight.ranking.most-days must be at most " + Snapshot.MOST_DAYS);
        }
    }

    /** What a category is worth as a story. */
    double weight(Category category) {
        return weights.getOrDefault(category, 0.0);
    }

    /** Strength of a value within the values of the listener's own year: z / (z + scale), 0 where z is not above 0. */
    double strength(Category category, double value, Spread year) {
        double spread = Math.max(year.scaledDeviation(), spreads.getOrDefault(category, 0.0));
        double z = (value - year.median()) / spread;
        return z > 0 ? z / (z + zScale) : 0;
    }

    private static String key(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
