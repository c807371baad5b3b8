package dev.yearlight.ranking;

/**
 * All that a ranking can be told; a change of any value is a new ranking version.
 *
 * @param choice what a category is worth, and which days are taken
 * @param eligibility how much a listener must have heard
 * @param thresholds what a day must have to stand for a category
 * @param caps what is too much to be a person listening
 */
public record RankingSettings(
        ChoiceSettings choice, EligibilitySettings eligibility, ThresholdSettings thresholds, CapSettings caps) {

    /** What Yearlight ranks by unless told otherwise. */
    public static final RankingSettings DEFAULTS = new RankingSettings(
            ChoiceSettings.DEFAULTS, EligibilitySettings.DEFAULTS, ThresholdSettings.DEFAULTS, CapSettings.DEFAULTS);

    /** The generation of the algorithm and a short hash of every setting, such as {@code r1-0123abcd}. */
    public String version() {
        return "r1-" + SettingsHash.of(this);
    }
}
