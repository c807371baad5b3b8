package dev.yearlight.generation.guardrail;

import static dev.yearlight.generation.guardrail.Sentences.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A true number passes in whatever words it is told; it is refused where the words tell it of something else. */
class TrueNumbersInAnyWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Day's run: 412 minutes, wind fair. The owners reckon on 61.",
                "6 hours 52 minutes under way.",
                "Six hours, fifty-two minutes.",
                "Length 412 min. Usual 61.",
                "Dropped anchor. Distance run, 412 minutes. Sighted Nova Ray and kept her in view for 38 minutes.",
                "Room 4, on the left. Object 12: sound, 412 minutes by 41 artists by 58 tracks.",
                "On loan from Nova Ray (38 minutes) and Delta Fox (31 minutes).",
                "The average piece in this series measures 61 minutes. This one measures 412.",
                "Caller on line 2, you have been on for 412 minutes.",
                "Nova Ray held the floor, 38 minutes without a break for the news.",
                "My shift is 61 minutes long. I have done 412.",
                "I know: 61 is more your mark. It came to 412 minutes.",
                "I make it 72 plays, and I would have had another.",
                "They gave me 412 minutes, and my sisters got 61 each and never complained.",
                "I carried 58 tracks. Nova Ray leaned on me for 38 minutes.",
                "You sow for 61 minutes and you reap 412.",
                "Income, 412 minutes. Budgeted, 61. Items, 72.",
                "412 minutes on the meter. Artists, 41. Regrets, none.",
                "Stops along the line: 72. Towns: 41.",
                "Visiting time is 61 minutes. You stayed for 412.",
                "Nova Ray. Again Nova Ray. 38 minutes. Then Delta Fox: 31.",
                "It was on five times, and it never got old: “Paper Lanterns”.",
                "72 plays, 58 of them different.",
                "We left only ever 61 in the tin, and here are 412 minutes.",
                "Out of 812 artists you picked 41.",
                "31,240 minutes went by that year, and 412 of them were here.",
                "298 days of yours have music in them.",
                "Five minutes later you were dancing.",
                "Two hours later you were still there.",
                "It was half an hour before you sat down.",
                "I give it two weeks.",
                "I've known you for ten years.",
                "You know it by heart, all four minutes of it.",
                "Day 173 of the voyage.",
                "Mile 40 and no sign of a shop.",
                "Day two never came.",
                "Two of us knew the words.",
                "One. Two. Three. Go.",
                "I counted to ten.",
                "The clock struck ten and you didn't hear.",
                "You've told me a hundred times.",
                "Fifty ways to leave.",
                "It was nearly 7 times the size of the others.",
                "“Well,” said the day, and went on."
            })
    void itPasses(String sentences) {
        assertThat(rulesBrokenBy(FixtureDay.music(), sentences)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Day's run: 413 minutes, wind fair.",
                "6 hours 53 minutes under way.",
                "Six hours, fifty-four minutes.",
                "Usual 412.",
                "On loan from Nova Ray (31 minutes) and Delta Fox (38 minutes).",
                "The average piece measures 412 minutes.",
                "You have been on for 61 minutes.",
                "Nova Ray held the floor for 412 minutes.",
                "Nova Ray leaned on me for 31 minutes.",
                "I make it 71 plays, and I would have had another.",
                "The whole day ran to 61 minutes. It came to 412 minutes.",
                "You gave it 61 minutes, and then it was 412.",
                "You listened for 61 minutes on Sunday. It came to 412.",
                "The longest stretch was 61 minutes. It came to 412.",
                "Of the 41 minutes you gave Nova Ray 9.",
                "I carried 59 tracks.",
                "Income, 414 minutes.",
                "Items, 73.",
                "Artists, 42.",
                "Nova Ray. Again Nova Ray. 31 minutes.",
                "Then Delta Fox: 38.",
                "“Paper Lanterns” came by four times.",
                "“Slow Harbour” came by five times.",
                "On that day you had 812 artists.",
                "You listened for 31,240 minutes.",
                "You heard 31,241 minutes in the year.",
                "299 days of yours have music in them.",
                "Five minutes of Nova Ray and no more.",
                "You listened for two hours.",
                "Two hours of music and no more.",
                "40 minutes later you were dancing.",
                "You had 12 artists on.",
                "Twelve artists came.",
                "16 tracks of the 5 tracks were good.",
                "In all it was 38 minutes, the total.",
                "38 minutes altogether.",
                "Your year holds 412 minutes.",
                "It was 4.2 times the size of the others.",
                "You pressed play 200 times.",
                "All told you heard 40 artists."
            })
    void itIsRefused(String sentences) {
        assertThat(rulesBrokenBy(FixtureDay.music(), sentences)).contains("number");
    }
}
