package dev.yearlight.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryParser.Illegible;
import dev.yearlight.generation.StoryParser.Legible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryParserTest {

    @Test
    void theFirstLineIsTheTitleAndTheRestAfterABlankLineTheBody() {
        assertThat(StoryParser.read("A Day\n\nFirst.\n\nSecond."))
                .isEqualTo(new Legible(new Story("A Day", "First.\n\nSecond.")));
    }

    @Test
    void lineEndsTrailingBlanksAndExtraBlankLinesAreForgiven() {
        assertThat(StoryParser.read("\r\nA Day  \r\n \r\n\r\nFirst. \r\n\r\n\t\r\nSecond.\r\n"))
                .isEqualTo(new Legible(new Story("A Day", "First.\n\nSecond.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n ",
                "Only a title",
                "A title\nand text at once",
                "Two\nlines\n\nthen text",
                "Title: A Day\n\nText.",
                "\"A Day\"\n\nText.",
                "\u201cA Day\u201d\n\nText.",
                "# A Day\n\nText.",
                "**A Day**\n\nText.",
                "A Day\n\nYou heard **much** music.",
                "A Day\n\nYou heard *much* music.",
                "A Day\n\nYou heard __much__ music.",
                "A Day\n\n- first\n- second",
                "A Day\n\n1. first\n2. second",
                "A Day\n\n> quoted",
                "A Day\n\n---\n\nText.",
                "A Day\n\n```\ntext\n```",
                "A Day\n\nSome `code`.",
                "A Day\n\nA [link](http:x).",
                "A Day\n\n<b>Bold</b> text.",
                "A Day\n\nA bell \u0007 rings."
            })
    void whatHasNotTheFormIsRefusedAndNotRepaired(String text) {
        assertThat(StoryParser.read(text)).isInstanceOf(Illegible.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*NSYNC at Noon\n\nThen M*A*S*H and F**k It came on.",
                "A Day\n\nYou heard f(x) [live] and a_b_c at 10 < 20.",
                "A Day\n\n\"Hello\" opened it, 3 times - twice more by noon.",
                "A Day\n\n2025 began quietly."
            })
    void oddNamesAreNoMarkup(String text) {
        assertThat(StoryParser.read(text)).isInstanceOf(Legible.class);
    }

    @Test
    void aTextOutOfAllProportionIsNotLookedAt() {
        assertThat(StoryParser.read("A Day\n\n" + "word ".repeat(2_000))).isInstanceOf(Illegible.class);
    }

    @Test
    void theReasonRepeatsNothingOfTheText() {
        assertThat(StoryParser.read("# Secret\n\nSecret."))
                .isInstanceOfSatisfying(
                        Illegible.class, refused -> assertThat(refused.why()).doesNotContain("Secret"));
    }
}
