package dev.yearlight.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.StoryParser.Legible;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String SIGNS =
            "  \n\n\n\r\t\u0007\u007f\u0085\u00a0\u1680\u2028\u2029\u3000*_`[]()<>#-+\u2022.:'\"1aaaa";

    @Test
    void proseIsPlain() {
        assertThat(isPlain("A Day\n\nIt was \u201cyours\u201d \u2014 all 72 plays, in caf\u00e9s.\n\nSecond."))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a",
                "a ",
                "\na",
                "a\n",
                "a \nb",
                "a\n b",
                "a\n\n\nb",
                "a\r\nb",
                "a\tb",
                "a\u00a0b",
                "a\u2028b",
                "a*b",
                "a_b",
                "a`b",
                "a[b",
                "a<b",
                "# a",
                "a\n- b",
                "a\n\n1. b",
                "a\n\u2022 b"
            })
    void whatAPatternMightLookAtIsNot(String text) {
        assertThat(isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTidyTextReadsAsItDoesWithALineEndThatIsForgiven(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = "T" + random(random) + "\n\n" + random(random);
            if (PlainText.isTidy(text)) {
                // The line end makes it untidy, and is then taken away.
                assertThat(StoryParser.read(text)).isEqualTo(StoryParser.read(text + "\r\n"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"73 artists", "a\n\n7 b", "a\n2025 (a year)"})
    void aLineMayBeginWithANumber(String text) {
        assertThat(isPlain(text)).isTrue();
    }

    @Test
    void aPlainTextIsTakenAsItStands() {
        assertThat(StoryParser.read("A Day\n\nOne.\n\nTwo."))
                .isInstanceOfSatisfying(
                        Legible.class,
                        legible -> assertThat(legible.story().body()).isEqualTo("One.\n\nTwo."));
    }

    private static boolean isPlain(String text) {
        return PlainText.isTidy(text) && !PlainText.mayBeMarked(text);
    }

    private static String random(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(6), 0, SIGNS.length()).forEach(sign -> text.append(SIGNS.charAt(sign)));
        return text.toString();
    }
}
