package dev.yearlight.generation.guardrail;

import java.util.BitSet;

/** The first letters of stems: one look tells most words that begin with no stem. */
final class StemBeginnings {

    private static final int LETTERS = 3;

    /** Of a letter; some letters share them with digits, which does no harm to a first look. */
    private static final int BITS = 5;

    private final BitSet beginnings = new BitSet(1 << LETTERS * BITS);

    /** A short stem has the beginnings of all words that it is in. */
    void add(String stem) {
        int known = Math.min(stem.length(), LETTERS);
        int free = (LETTERS - known) * BITS;
        int first = 0;
        for (int letter = 0; letter < known; letter++) {
            first = first << BITS | low(stem.charAt(letter));
        }
        beginnings.set(first << free, (first + 1) << free);
    }

    /** Whether the word may begin with a stem. */
    boolean mayStand(Text text, int word) {
        int start = text.start(word);
        int letters = text.end(word) - start;
        int beginning = 0;
        for (int letter = 0; letter < LETTERS; letter++) {
            beginning = beginning << BITS | (letter < letters ? low(text.lower(start + letter)) : 0);
        }
        return beginnings.get(beginning);
    }

    private static int low(char c) {
        return c & (1 << BITS) - 1;
    }
}
