package dev.yearlight.generation.guardrail;

import java.util.Arrays;

/** The words of a text that is only compared: their hashes, in order. */
final class WordHashes {

    private static final int CHARACTERS_PER_WORD = 5;
    private static final int FEW_WORDS = 2;

    private long[] hashes;
    private int size;

    private WordHashes(int expected) {
        this.hashes = new long[expected];
    }

    static WordHashes of(String raw) {
        char[] text = Folding.fold(raw);
        WordHashes words = new WordHashes(text.length / CHARACTERS_PER_WORD + FEW_WORDS);
        int at = 0;
        while (at < text.length) {
            if (Cutting.beginsWord(text, at)) {
                int end = Cutting.endOfWord(text, at);
                words.add(Hashing.ofLower(text, at, end));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    int size() {
        return size;
    }

    long hash(int word) {
        return hashes[word];
    }

    /** The hashes of all runs of so many words, by their first word; none where there are fewer. */
    long[] runs(int length) {
        return Hashing.runs(hashes, size, length);
    }

    private void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
    }
}
