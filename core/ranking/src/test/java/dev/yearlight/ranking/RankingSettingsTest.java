package dev.yearlight.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Category;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingSettingsTest {

    @Test
    void theVersionIsStableAndNamesTheGeneration() {
        assertThat(RankingSettings.DEFAULTS.version()).matches("r1-[0-9a-f]{8}");
        assertThat(withMusicWeight(1.0).version()).isEqualTo(RankingSettings.DEFAULTS.version());
    }

    @Test
    void anyOtherValueIsAnotherVersion() {
        assertThat(withMusicWeight(1.01).version()).isNotEqualTo(RankingSettings.DEFAULTS.version());
        assertThat(new RankingSettings(
                                ChoiceSettings.DEFAULTS,
                                new EligibilitySettings(30, 5, 61, 0.9),
                                ThresholdSettings.DEFAULTS,
                                CapSettings.DEFAULTS)
                        .version())
                .isNotEqualTo(RankingSettings.DEFAULTS.version());
    }

    @Test
    void aWrongValueNamesItsKey() {
        assertThatThrownBy(() -> withMusicWeight(-1)).hasMessageContaining("yearlight.ranking.weight.music");
        assertThatThrownBy(() -> new EligibilitySettings(30, 0, 60, 0.9))
                .hasMessageContaining("yearlight.ranking.music-artists");
        assertThatThrownBy(() -> new CapSettings(1_441, 1, 1, 1, 1))
                .hasMessageContaining("yearlight.ranking.cap.minutes-per-day");
        assertThatThrownBy(
                        () -> new ChoiceSettings(Map.of(), ChoiceSettings.DEFAULTS.spreads(), Double.NaN, 0.4, 0.6, 5))
                .hasMessageContaining("yearlight.ranking.weight.music");
    }

    private static RankingSettings withMusicWeight(double weight) {
        ChoiceSettings choice = ChoiceSettings.DEFAULTS;
        Map<Category, Double> weights = new HashMap<>(choice.weights());
        weights.put(Category.MUSIC, weight);
        return new RankingSettings(
                new ChoiceSettings(
                        weights,
                        choice.spreads(),
                        choice.zScale(),
                        choice.strengthFloor(),
                        choice.calendarStrength(),
                        choice.mostDays()),
                EligibilitySettings.DEFAULTS,
                ThresholdSettings.DEFAULTS,
                CapSettings.DEFAULTS);
    }
}
