package dev.yearlight.generation.guardrail.text;

/** What the rules know of a word before they see it in a story. */
public enum WordKind {
    /** Holds every English text together. */
    COMMON(1),
    /** Is the base form of an English word. */
    ENGLISH(2),
    /** Begins a number, a time or a date that is no numeral. */
    CLAIM(4),
    /** May stand before a maker's name. */
    BEFORE_NAME(8),
    /** May stand behind a maker's name. */
    BEHIND_NAME(16),
    /** May ask the reader for something. */
    REQUEST(32);

    private final long bit;

    WordKind(long bit) {
        this.bit = bit;
    }

    /** The kinds of a word are a sum of these. */
    long bit() {
        return bit;
    }
}
