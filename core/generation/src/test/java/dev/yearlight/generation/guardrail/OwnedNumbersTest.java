package dev.yearlight.generation.guardrail;

import static dev.yearlight.generation.guardrail.Sentences.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number belongs to the name that its clause speaks of. */
class OwnedNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nova Ray helped, for 38 minutes.",
                "Nova Ray jumped out of the cake and stayed for 38 minutes.",
                "There was Nova Ray, with 38 minutes to spend.",
                "Nova Ray was given 38 minutes of the evening.",
                "At the top of it all stood Nova Ray (38 minutes).",
                "The door opened, Nova Ray put in 38 minutes.",
                "Nova Ray and the rest of them filled 412 minutes.",
                "With Nova Ray on, you got to 412 minutes.",
                "After Nova Ray the day still ran to 412 minutes."
            })
    void theNameOfTheClauseHasTheNumber(String sentence) {
        assertThat(rulesBrokenBy(FixtureDay.music(), sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nova Ray helped, for 412 minutes.",
                "Nova Ray jumped out of the cake and stayed for 412 minutes.",
                "There was Nova Ray, with 412 minutes to spend.",
                "Nova Ray was given 31 minutes of the evening.",
                "At the top of it all stood Nova Ray (31 minutes).",
                "The door opened, Nova Ray put in 412 minutes.",
                "It was so good, “Paper Lanterns”, that it came past 72 times."
            })
    void anotherNumberThanItsOwnIsRefused(String sentence) {
        assertThat(rulesBrokenBy(FixtureDay.music(), sentence)).containsExactly("number");
    }

    @Test
    void theOneWhomTheDayIsToldForIsMeantAllThrough() {
        String story =
                "Violet Engine had you. You and Violet Engine went on. Nobody else than Violet Engine would do. ";

        assertThat(rulesBrokenBy(
                        FixtureDay.topArtist(),
                        story + "“Brine” was on. It takes some patience to give 126 minutes away."))
                .isEmpty();
        assertThat(rulesBrokenBy(FixtureDay.topArtist(), story + "It takes some patience to give 127 minutes away."))
                .containsExactly("number");
    }

    @Test
    void aWordOfProseIsNoNameThatIsWrittenWithACapital() {
        FixtureDay day = FixtureDay.music().log("12:00", "Who", "Delta Fox");

        assertThat(rulesBrokenBy(day, "One was Nova Ray, who had 38 minutes.")).isEmpty();
        assertThat(rulesBrokenBy(day, "One was “Who” by Delta Fox.")).isEmpty();
    }

    @Test
    void aSongCalledLikeAWeekdayNeedsItsQuotationMarks() {
        FixtureDay day = FixtureDay.music().log("12:00", "Monday", "Delta Fox");

        assertThat(rulesBrokenBy(day, "You played “Monday” too.")).isEmpty();
        assertThat(rulesBrokenBy(day, "It was a fine Monday.")).containsExactly("date");
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertThat(rulesBrokenBy(FixtureDay.music(), "Nova Ray vs. the world came to 38 minutes."))
                .isEmpty();
    }
}
