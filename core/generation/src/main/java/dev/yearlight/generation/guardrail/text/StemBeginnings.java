package dev.yearlight.generation.guardrail.text;

import java.util.BitSet;

/** The first three letters of stems: one look tells most words that begin with none of them. */
final class StemBeginnings {

    private static final int LETTERS = 3;

    /** Of a letter; some share them with a digit, which is then looked at more closely. */
    private static final int BITS = 5;

    private final BitSet beginnings = new BitSet(1 << (LETTERS * BITS));
    private int shortest = Integer.MAX_VALUE;

    /** Adds a stem; a short one has the beginnings of all words that begin with it. */
    void add(String stem) {
        shortest = Math.min(shortest, stem.length());
        int known = Math.min(stem.length(), LETTERS);
        int free = (LETTERS - known) * BITS;
        int first = 0;
        for (int letter = 0; letter < known; letter++) {
            first = (first << BITS) | low(stem.charAt(letter));
        }
        beginnings.set(first << free, (first + 1) << free);
    }

    /** Whether the word may begin with a stem. */
    boolean mayStandAt(Text text, int word) {
        int start = text.start(word);
        int letters = text.end(word) - start;
        if (letters < shortest) {
            return false;
        }
        int beginning = 0;
        for (int letter = 0; letter < LETTERS; letter++) {
            beginning = (beginning << BITS) | (letter < letters ? low(text.at(start + letter)) : 0);
        }
        return beginnings.get(beginning);
    }

    /** The same of a letter in upper and lower case. */
    private static int low(char c) {
        return c & ((1 << BITS) - 1);
    }
}
