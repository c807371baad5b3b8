package dev.yearlight.generation.guardrail;

import static dev.yearlight.generation.guardrail.Sentences.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which capitals and rare words prose may have. */
class NamesInProseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your Honour, it was a New Year of a day.",
                "There is no T-shirt for it.",
                "You went by sat-nav, with a ukulele and a Swiss watch.",
                "Synths and basslines came out of hiding.",
                "Nova was there, and so was Ray."
            })
    void prosePasses(String sentence) {
        assertThat(rulesBrokenBy(FixtureDay.music(), sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G. Harper asked good questions.",
                "Slow Nova had a window seat.",
                "It was The Kettles again.",
                "You heard songs by khoa."
            })
    void aStrangerDoesNot(String sentence) {
        assertThat(rulesBrokenBy(FixtureDay.music(), sentence)).containsExactly("name");
    }
}
