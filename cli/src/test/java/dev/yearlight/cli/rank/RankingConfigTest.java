package dev.yearlight.cli.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RankingConfigTest {

    @Test
    void theFilesDefaultsAreTheRankingsDefaults() {
        assertThat(with(Map.of())).isEqualTo(RankingSettings.DEFAULTS);
        assertThat(with(Map.of()).version()).isEqualTo(RankingSettings.DEFAULTS.version());
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void everyKeyIsReadAndMakesANewVersion(String key, double value) {
        String another = value == 1 ? "0.5" : "1";

        assertThat(with(Map.of(key, another)).version()).isNotEqualTo(RankingSettings.DEFAULTS.version());
    }

    @ParameterizedTest
    @CsvSource({
        "yearlight.ranking.weight.music, 0",
        "yearlight.ranking.weight.top-artist, much",
        "yearlight.ranking.spread.unusual, NaN",
        "yearlight.ranking.strength-floor, 1.1",
        "yearlight.ranking.most-days, 6",
        "yearlight.ranking.music-artists, 0",
        "yearlight.ranking.cap.minutes-per-day, 1441"
    })
    void aWrongValueNamesItsKey(String key, String value) {
        assertThatThrownBy(() -> with(Map.of(key, value))).hasMessageContaining(key);
    }

    static Stream<Arguments> defaults() throws IOException {
        Properties file = new Properties();
        try (InputStream in = Settings.class.getResourceAsStream("/config/yearlight.properties")) {
            file.load(Objects.requireNonNull(in));
        }
        List<String> keys = file.stringPropertyNames().stream()
                .filter(key -> key.startsWith("yearlight.ranking."))
                .sorted()
                .toList();
        assertThat(keys).hasSizeGreaterThan(40);
        return keys.stream().map(key -> Arguments.of(key, Double.parseDouble(file.getProperty(key))));
    }

    private static RankingSettings with(Map<String, String> commandLine) {
        return RankingConfig.from(Settings.load(Optional.empty(), Map.of(), commandLine));
    }
}
