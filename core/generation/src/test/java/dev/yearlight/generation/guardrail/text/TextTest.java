package dev.yearlight.generation.guardrail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    /** A character beyond the Latin letters, with which a text folds the long way. */
    private static final String OTHER_SCRIPT = "\u0416";

    @Test
    void everyLatinLetterFoldsAloneAsItDoesBesideOtherScripts() {
        for (char letter = 0x20; letter < 0x250; letter++) {
            String around = "a" + letter + "b";

            assertThat(new String(Folding.fold(around)) + OTHER_SCRIPT)
                    .as("U+%04X", (int) letter)
                    .isEqualTo(new String(Folding.fold(around + OTHER_SCRIPT)));
        }
    }

    @ParameterizedTest
    @CsvSource({"Café,cafe", "ÓLAFUR,olafur", "ﬁne,fine", "Don,don"})
    void wordsHashByTheirFoldedLowerCase(String written, String folded) {
        assertThat(Text.of(written).hash(0)).isEqualTo(Hashing.of(folded));
    }

    @Test
    void runsOfTheSameWordsHashAlikeWhereverTheyStand() {
        // Given
        long[] runs = Text.of("one two three four one two three five").runs(3);

        // Then
        assertThat(runs).hasSize(6);
        assertThat(runs[4]).isEqualTo(runs[0]);
        assertThat(Arrays.copyOf(runs, 4)).doesNotHaveDuplicates();
    }

    @Test
    void aTextShorterThanARunHasNone() {
        assertThat(Text.of("one two").runs(3)).isEmpty();
    }
}
