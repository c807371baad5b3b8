package dev.yearlight.generation.guardrail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermsTest {

    private final Terms terms = new VocabularyBuilder()
            .terms(TermList.TOPIC, List.of("kill", "stabbed=", "murder*", "blood bath*", "spill blood=", "a b c="))
            .terms(TermList.TOPIC_IDIOM, List.of("kill time="))
            .build();

    @ParameterizedTest
    @CsvSource({
        "kill, 1",
        "killing, 1",
        "killjoy, 0",
        "stabbed, 1",
        "stabbeds, 0",
        "murder, 1",
        "murderously, 1",
        "murde, 0",
        "blood, 0",
        "blood bathing, 2",
        "blood bat, 0",
        "spill, 0",
        "spill blood, 2",
        "Spill: Blood, 2",
        "spill bloods, 0",
        "a b c, 3",
        "a b, 0"
    })
    void aTermIsItselfWithInflectionsOrExactlyItselfOrWhateverBeginsWithIt(String words, int end) {
        Text text = Text.of(words, terms.vocabulary());

        assertThat(terms.endAt(TermList.TOPIC, text, 0)).isEqualTo(end);
        assertThat(terms.beginnings(text).get(0)).isEqualTo(end > 0);
    }

    @Test
    void eachListHasItsOwnTermsAndTheLongestCounts() {
        Text text = Text.of("They kill time.", terms.vocabulary());

        assertThat(terms.beginnings(text).stream()).containsExactly(1);
        assertThat(terms.endAt(TermList.TOPIC, text, 1)).isEqualTo(2);
        assertThat(terms.endAt(TermList.TOPIC_IDIOM, text, 1)).isEqualTo(3);
        assertThat(terms.endAt(TermList.EMPTY, text, 1)).isZero();
    }
}
