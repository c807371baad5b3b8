package dev.yearlight.generation.guardrail;

import static dev.yearlight.generation.guardrail.Sentences.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers are figures of the day, and which are a manner of speaking. */
class CountingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You had three good reasons and a thousand small ones.",
                "Everyone sang the same four lines at you.",
                "It was a three-course meal of a day.",
                "By page two there was a coffee ring on it.",
                "All three of them waved, and no two were alike.",
                "Half the people you know were asleep.",
                "You were two thirds of the way home.",
                "It was a double take, and then dozens of small surprises.",
                "The other three hundred and sixty-four days may rest.",
                "Your usual? About 61 minutes.",
                "You heard 412 minutes, where 61 would have been plenty.",
                "It made 72 separate plays and 41 systems, all in one sky."
            })
    void aMannerOfSpeakingPasses(String sentence) {
        assertThat(rulesBrokenBy(FixtureDay.music(), sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You met three strangers.",
                "You heard three good songs.",
                "Half of your minutes went by in the dark.",
                "You heard dozens of artists more than your hundreds of songs.",
                "Double your usual, that is what it was.",
                "Half the day was gone, and forty artists with it.",
                "On most days you stop after 412 minutes.",
                "“Paper Lanterns” recurred twice."
            })
    void aFalseFigureIsRefused(String sentence) {
        assertThat(rulesBrokenBy(FixtureDay.music(), sentence)).containsExactly("number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You met 11 strangers among 29 artists.",
                "Of 29 artists, 11 were new.",
                "There were 11 artists who had never been there before.",
                "All told there were 29 artists, old and new.",
                "The buses brought 11 new kids."
            })
    void whatIsNewIsToldFromWhatIsAll(String sentence) {
        assertThat(rulesBrokenBy(FixtureDay.discovery(), sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You met 29 strangers.",
                "You set out with 11 artists, of which 29 had not been seen.",
                "There were 29 artists who had never been there before.",
                "All told there were 11 artists.",
                "The buses brought 29 new kids.",
                "You heard 47 plays out of 44.",
                "There were 29 doors, each of them an artist you hadn't heard before."
            })
    void newAndAllAreNotSwapped(String sentence) {
        assertThat(rulesBrokenBy(FixtureDay.discovery(), sentence)).containsExactly("number");
    }
}
