package dev.yearlight.generation.guardrail.text;

/** A list of terms that a rule looks for. */
public enum TermList {
    TOPIC(1),
    TOPIC_IDIOM(2),
    NUMBER_IDIOM(4),
    APPEAL(8),
    LEAK(16),
    AMERICAN(32),
    BRITISH(64),
    REQUESTED(128),
    /** Holds none. */
    EMPTY(0);

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

    private final long bit;

    TermList(long bit) {
        this.bit = bit;
    }

    /** Marks all words of a term. */
    long whole() {
        return bit << WHOLE;
    }

    /** Marks the words of a term that is longer by some letters. */
    long stem() {
        return bit << STEM;
    }
}
