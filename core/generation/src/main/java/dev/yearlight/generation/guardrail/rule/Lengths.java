package dev.yearlight.generation.guardrail.rule;

/** How long a story and its parts may be. */
public record Lengths(int titleMost, int wordsLeast, int wordsMost, int paragraphsLeast, int paragraphsMost) {

    /** Refuses bounds that no text meets. */
    public Lengths {
        if (titleMost < 1) {
            throw new IllegalArgumentException("title.characters-most must be at least 1, was " + titleMost);
        }
        if (wordsLeast < 1 || wordsMost < wordsLeast) {
            throw new IllegalArgumentException("body.words-least must be 1 to body.words-most, was " + wordsLeast);
        }
        if (paragraphsLeast < 1 || paragraphsMost < paragraphsLeast) {
            throw new IllegalArgumentException(
                    "body.paragraphs-least must be 1 to body.paragraphs-most, was " + paragraphsLeast);
        }
    }
}
