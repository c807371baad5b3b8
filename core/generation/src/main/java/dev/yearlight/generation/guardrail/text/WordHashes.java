package dev.yearlight.generation.guardrail.text;

import java.util.Arrays;

/** The words of a text in order, as hashes of their lower case. */
public final class WordHashes {

    /** Of prose; names get by with a few more. */
    private static final int CHARACTERS_PER_WORD = 5;

    private static final int FEW_WORDS = 2;

    private long[] hashes;
    private int size;

    /** Without a word yet. */
    WordHashes(int characters) {
        this.hashes = new long[characters / CHARACTERS_PER_WORD + FEW_WORDS];
    }

    /** Those of a text that is only compared. */
    public static WordHashes of(String raw) {
        char[] folded = Folding.fold(raw);
        WordHashes words = new WordHashes(folded.length);
        int at = 0;
        while (at < folded.length) {
            at = Cutting.beginsWord(folded, at) ? words.add(folded, at) : at + 1;
        }
        return words;
    }

    /** Adds the word that begins there, and gives its end: it is cut and hashed in one walk. */
    int add(char[] folded, int from) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        int at = from;
        long hash = Hashing.START;
        if (folded[at] == '\'') {
            hash = Hashing.step(hash, folded[at]);
            at++;
        }
        int form = Characters.form(folded[at]);
        int kind = Characters.wordKindOf(form);
        do {
            hash = Hashing.step(hash, Characters.lowerCaseOf(form));
            at++;
            form = at < folded.length ? Characters.form(folded[at]) : Characters.NO_WORD;
        } while (Characters.wordKindOf(form) == kind);
        hashes[size++] = Hashing.end(hash);
        return at;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** How many words it has room for; grows as words are added. */
    int capacity() {
        return hashes.length;
    }

    /** That of one word, counted from 0. */
    public long hash(int word) {
        return hashes[word];
    }

    /** The hashes of all runs of so many words, by their first word; none where there are fewer. */
    public long[] runs(int length) {
        return Hashing.runs(hashes, size, length);
    }
}
