package dev.yearlight.generation.guardrail;

import java.util.BitSet;

/** The first three letters of words or stems: one look tells most words that begin with none of them. */
final class Beginnings {

    private static final int LETTERS = 3;

    /** Of a letter; some letters share them, which does no harm to a first look. */
    private static final int BITS = 4;

    private final BitSet beginnings = new BitSet(1 << LETTERS * BITS);

    /** Adds a stem; a short one has the beginnings of all words that begin with it. */
    void add(String stem) {
        int known = Math.min(stem.length(), LETTERS);
        int free = (LETTERS - known) * BITS;
        int first = 0;
        for (int letter = 0; letter < known; letter++) {
            first = first << BITS | low(stem.charAt(letter));
        }
        beginnings.set(first << free, (first + 1) << free);
    }

    /** Adds what a word begins with. */
    void add(Text text, int word) {
        beginnings.set(beginning(text, word));
    }

    /** Whether the word may begin as one that was added. */
    boolean mayBegin(Text text, int word) {
        return beginnings.get(beginning(text, word));
    }

    /** Whether the name's first word may begin as one that was added; false only of three letters of ASCII. */
    boolean mayBegin(String name) {
        if (name.length() < LETTERS) {
            return true;
        }
        int beginning = 0;
        for (int at = 0; at < LETTERS; at++) {
            char c = name.charAt(at);
            if (c >= Folding.ASCII || !Characters.isLetter(c)) {
                return true;
            }
            beginning = beginning << BITS | low(c);
        }
        return beginnings.get(beginning);
    }

    private static int beginning(Text text, int word) {
        int start = text.start(word);
        int letters = text.end(word) - start;
        int beginning = 0;
        for (int letter = 0; letter < LETTERS; letter++) {
            beginning = beginning << BITS | (letter < letters ? low(text.at(start + letter)) : 0);
        }
        return beginning;
    }

    /** The same of a letter in upper and lower case. */
    private static int low(char c) {
        return c & (1 << BITS) - 1;
    }
}
