package dev.yearlight.cli.rank;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.Category;
import dev.yearlight.ranking.CapSettings;
import dev.yearlight.ranking.ChoiceSettings;
import dev.yearlight.ranking.EligibilitySettings;
import dev.yearlight.ranking.RankingSettings;
import dev.yearlight.ranking.ThresholdSettings;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The settings of the ranking by their keys, {@code yearlight.ranking.…}; a wrong value is named by its key. */
public final class RankingConfig {

    private static final String PREFIX = "yearlight.ranking.";
    private static final int MOST = 1_000_000_000;

    private final Settings settings;

    private RankingConfig(Settings settings) {
        this.settings = settings;
    }

    /** Reads all of them. */
    public static RankingSettings from(Settings settings) {
        RankingConfig config = new RankingConfig(settings);
        return new RankingSettings(config.choice(), config.eligibility(), config.thresholds(), config.caps());
    }

    private ChoiceSettings choice() {
        return new ChoiceSettings(
                byCategory("weight.", ChoiceSettings.DEFAULTS.weights().keySet()),
                byCategory("spread.", ChoiceSettings.DEFAULTS.spreads().keySet()),
                real("z-scale"),
                share("strength-floor"),
                share("calendar-strength"),
                number("most-days"));
    }

    private EligibilitySettings eligibility() {
        return new EligibilitySettings(
                number("music-plays"), number("music-artists"), number("podcast-minutes"), share("known-minutes"));
    }

    private ThresholdSettings thresholds() {
        return new ThresholdSettings(
                number("discovery-artists"),
                number("burn-in-days"),
                number("number-one-minutes"),
                number("genre-minutes"),
                share("genre-known"),
                share("genre-share"),
                number("nostalgic-years"),
                number("nostalgic-minutes"),
                share("nostalgic-known"),
                share("nostalgic-share"),
                number("unusual-plays"),
                share("rare-genre-share"),
                share("rare-artist-share"),
                number("calendar-minutes"));
    }

    private CapSettings caps() {
        return new CapSettings(
                number("cap.minutes-per-day"),
                number("cap.plays-per-day"),
                number("cap.autoplay-hours"),
                number("cap.pause-seconds"),
                number("cap.plays"));
    }

    private Map<Category, Double> byCategory(String group, Set<Category> categories) {
        Map<Category, Double> values = new EnumMap<>(Category.class);
        for (Category category : categories) {
            String name = category.name().toLowerCase(Locale.ROOT).replace('_', '-');
            values.put(category, real(group + name));
        }
        return values;
    }

    private int number(String key) {
        return settings.integer(PREFIX + key, 0, MOST);
    }

    private double real(String key) {
        return settings.real(PREFIX + key, 0, MOST);
    }

    private double share(String key) {
        return settings.real(PREFIX + key, 0, 1);
    }
}
