package dev.yearlight.generation.guardrail;

/** A list of terms that a rule looks for. */
enum TermList {
    TOPIC,
    TOPIC_IDIOM,
    NUMBER_IDIOM,
    APPEAL,
    LEAK,
    AMERICAN,
    BRITISH,
    /** Holds none. */
    EMPTY;

    private static final int WHOLE = 32;
    private static final int STEM = 48;

    /** The bits of the stems of all lists. */
    static final long ALL_STEMS = -1L << STEM;

    /** The bits of all terms and stems of all lists. */
    static final long ALL = -1L << WHOLE;

    /** Marks words that are not the first of some term. */
    static final long FOLLOWS = 1L << 29;

    /** Marks words, and runs of words, that a longer term of some list begins with. */
    static final long GOES_ON = 1L << 30;

    /** Marks runs of words behind which a stem of some list may follow. */
    static final long STEM_FOLLOWS = 1L << 31;

    /** Marks all words of a term. */
    long whole() {
        return 1L << WHOLE + ordinal();
    }

    /** Marks the words of a term that is longer by some letters. */
    long stem() {
        return 1L << STEM + ordinal();
    }
}
