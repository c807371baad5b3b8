package dev.yearlight.generation.guardrail;

import java.util.BitSet;

/** The first three letters of words or stems: one look tells most words that begin with none of them. */
final class Beginnings {

    private static final int LETTERS = 3;

    private final int bits;
    private final BitSet beginnings;
    private int shortest = Integer.MAX_VALUE;

    /** @param bits of each letter that count; letters that share them are taken for one another */
    Beginnings(int bits) {
        this.bits = bits;
        this.beginnings = new BitSet(1 << (LETTERS * bits));
    }

    /** Adds a stem; a short one has the beginnings of all words that begin with it. */
    void add(String stem) {
        shortest = Math.min(shortest, stem.length());
        int known = Math.min(stem.length(), LETTERS);
        int free = (LETTERS - known) * bits;
        int first = 0;
        for (int letter = 0; letter < known; letter++) {
            first = (first << bits) | low(stem.charAt(letter));
        }
        beginnings.set(first << free, (first + 1) << free);
    }

    /** Adds what a word begins with. */
    void add(Text text, int word) {
        shortest = Math.min(shortest, text.end(word) - text.start(word));
        beginnings.set(beginning(text, word));
    }

    /** Whether the word may begin as one that was added. */
    boolean mayBegin(Text text, int word) {
        return text.end(word) - text.start(word) >= shortest && beginnings.get(beginning(text, word));
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
            beginning = (beginning << bits) | low(c);
        }
        return beginnings.get(beginning);
    }

    private int beginning(Text text, int word) {
        int start = text.start(word);
        int letters = text.end(word) - start;
        int beginning = 0;
        for (int letter = 0; letter < LETTERS; letter++) {
            beginning = (beginning << bits) | (letter < letters ? low(text.at(start + letter)) : 0);
        }
        return beginning;
    }

    /** The same of a letter in upper and lower case. */
    private int low(char c) {
        return c & ((1 << bits) - 1);
    }
}
