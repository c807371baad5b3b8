package dev.yearlight.generation.guardrail.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FoldingTest {

    /** Takes the text that it stands in to the normal form, and folds to three letters. */
    private static final String HANGUL = "\uAC01";

    @Test
    void aCharacterFoldsByTableAsInNormalForm() {
        int afterHangul = Folding.fold(HANGUL).length;
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            String alone = new String(Folding.fold(Character.toString(c)));
            String inNormalForm = new String(Folding.fold(c + "-" + HANGUL));
            assertThat(alone)
                    .as("U+%04x", (int) c)
                    .isEqualTo(inNormalForm.substring(0, inNormalForm.length() - afterHangul - 1));
        }
    }

    @Test
    void lettersOfOtherScriptsFoldToNoLatinOnes() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (Characters.isOfOtherScript(c)) {
                char[] folded = Folding.fold(Character.toString(c));
                assertThat(folded).as("U+%04x", (int) c).isNotEmpty();
                for (char letter : folded) {
                    assertThat(Character.isLetter(letter) && letter >= Characters.LATIN_END)
                            .as("U+%04x", (int) c)
                            .isTrue();
                }
            }
        }
    }
}
