package dev.yearlight.generation.guardrail;

/** What the rules know of a word before they see it in a story. */
enum WordKind {
    /** Holds every English text together. */
    COMMON,
    /** Is the base form of an English word. */
    ENGLISH,
    /** Begins a number, a time or a date that is no numeral. */
    CLAIM,
    /** May stand before a maker's name. */
    BEFORE_NAME,
    /** May stand behind a maker's name. */
    BEHIND_NAME;

    /** The kinds of a word are a sum of these. */
    long bit() {
        return 1L << ordinal();
    }
}
