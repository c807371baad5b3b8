package dev.yearlight.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.ranking.RankingSettings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobMessageTest {

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageSurvivesTheLineThatSaysIt(JobMessage message) {
        assertThat(JobMessage.of(message.line())).contains(message);
        assertThat(message.line()).doesNotContain("\n");
    }

    @Test
    void whatOthersPrintIsNoMessage() {
        assertThat(JobMessage.of("25/11/21 WARN Utils: something")).isEmpty();
    }

    @Test
    void settingsArriveWithTheSameVersion() {
        String json = JobJson.write(RankingSettings.DEFAULTS);

        RankingSettings arrived = JobJson.read(json, RankingSettings.class);

        assertThat(arrived).isEqualTo(RankingSettings.DEFAULTS);
        assertThat(arrived.version()).isEqualTo(RankingSettings.DEFAULTS.version());
    }

    @Test
    void aSettingThatGotLostIsAnError() {
        String json = JobJson.write(RankingSettings.DEFAULTS).replaceFirst("\"zScale\":3.0,", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobJson.read(json, RankingSettings.class))
                .withMessageContaining("zScale");
    }

    static JobMessage[] messages() {
        RunFacts facts = new RunFacts(
                Window.ofYear(2025), "r1-0123abcd", "2026a", 3, 2, new TreeMap<>(Map.of("SE", CountryFacts.NONE)));
        RankCounts counts = new RankCounts(9, 8, Optional.of(facts));
        return new JobMessage[] {
            new JobMessage.Progress("reading", 3, 12),
            new JobMessage.Ranked(counts),
            new JobMessage.Bucketed(1, 2, 3),
            new JobMessage.Failed("part-0.parquet, row 3: \"title\" is missing\n", true)
        };
    }
}
