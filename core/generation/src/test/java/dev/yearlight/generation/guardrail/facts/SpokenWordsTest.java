package dev.yearlight.generation.guardrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.guardrail.text.Text;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpokenWordsTest {

    private static final int MOST_WORDS = 8;
    private static final String[] PARTS = {
        "Nova",
        "nova",
        "caf\u00e9",
        "cafe\u0301",
        "\u041d\u043e\u0447\u044c",
        "\ubc24",
        "\u591c",
        "5",
        "am",
        "'s",
        "\u2019Til",
        "(",
        " ",
        " ",
        "-",
        "A",
        "\u00bd",
        "\ufb01ne",
        "R&B",
        "\u30ac",
        "\u0130"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nova plays caf\u00e9 songs at 5 am.",
                "\u041d\u043e\u0447\u044c, \ubc24 and \u591c by A \u30ac",
                ""
            })
    void aNameThatIsMissedAtAGlanceBeginsWithNoWordOfTheText(String story) {
        Random random = new Random(7);
        SpokenWords spoken = new SpokenWords(Text.of(story));
        int missed = 0;
        for (int round = 0; round < 5_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int part = random.nextInt(12); part >= 0; part--) {
                name.append(PARTS[random.nextInt(PARTS.length)]);
            }
            if (spoken.surelyMiss(name.toString(), MOST_WORDS)) {
                missed++;
                Text text = Text.of(name.toString());
                assertThat(text.size()).as("%s", name).isLessThanOrEqualTo(2 * MOST_WORDS);
                assertThat(text.size() > 0 && spoken.contains(text.hash(0)))
                        .as("%s", name)
                        .isFalse();
            }
        }
        assertThat(missed).isPositive();
    }

    @Test
    void aLongNameIsNeverMissed() {
        SpokenWords spoken = new SpokenWords(Text.of("Quiet hours."));

        assertThat(spoken.surelyMiss("one two three four five six seven eight nine", MOST_WORDS))
                .isFalse();
        assertThat(spoken.surelyMiss("one two three four five six seven eight", MOST_WORDS))
                .isTrue();
    }
}
