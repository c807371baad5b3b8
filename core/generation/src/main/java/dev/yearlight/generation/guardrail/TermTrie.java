package dev.yearlight.generation.guardrail;

import java.util.Arrays;
import java.util.List;

/**
 * Terms of one or more words, found in a text by one walk over its characters.
 *
 * <p>A term stands for itself and its inflections; {@code term=} for itself alone, {@code term*} for every word that
 * begins with it.
 */
final class TermTrie {

    private static final int ALPHABET = 38;
    private static final int ASCII = 128;
    private static final byte[] COLUMNS = columns();
    private static final byte EXACT = 1;
    private static final byte PREFIX = 2;

    private int[] next = new int[ALPHABET * 64];
    private byte[] ends = new byte[64];
    private int nodes = 1;

    static TermTrie of(List<String> terms) {
        TermTrie trie = new TermTrie();
        for (String term : terms) {
            trie.add(term);
        }
        return trie;
    }

    /** The word behind the longest term that begins at the word; 0 where none does. */
    int endAt(Text text, int first) {
        int node = 0;
        int end = 0;
        for (int word = first; word < text.size(); word++) {
            int wordEnd = text.end(word);
            for (int at = text.start(word); at < wordEnd; at++) {
                node = child(node, text.lower(at));
                if (node == 0) {
                    return end;
                }
                if (ends[node] == PREFIX) {
                    end = word + 1;
                }
            }
            if (ends[node] == EXACT) {
                end = word + 1;
            }
            node = child(node, ' ');
            if (node == 0) {
                return end;
            }
        }
        return end;
    }

    private void add(String term) {
        String plain = term.endsWith("*") || term.endsWith("=") ? term.substring(0, term.length() - 1) : term;
        String words = words(plain);
        if (term.endsWith("*")) {
            insert(words, PREFIX);
        } else if (term.endsWith("=")) {
            insert(words, EXACT);
        } else {
            Inflection.formsOf(words).forEach(form -> insert(form, EXACT));
        }
    }

    /** As the text would cut it. */
    private static String words(String term) {
        Text text = Text.of(term);
        StringBuilder words = new StringBuilder(term.length());
        for (int word = 0; word < text.size(); word++) {
            words.append(word == 0 ? "" : " ").append(text.word(word));
        }
        return words.toString();
    }

    private void insert(String words, byte end) {
        int node = 0;
        for (int i = 0; i < words.length(); i++) {
            int column = column(words.charAt(i));
            if (column < 0) {
                throw new IllegalArgumentException("term must be of Latin letters and digits: " + words);
            }
            if (next[node * ALPHABET + column] == 0) {
                int child = addNode();
                next[node * ALPHABET + column] = child;
            }
            node = next[node * ALPHABET + column];
        }
        ends[node] = (byte) Math.max(ends[node], end);
    }

    private int addNode() {
        if (nodes == ends.length) {
            ends = Arrays.copyOf(ends, nodes * 2);
            next = Arrays.copyOf(next, nodes * 2 * ALPHABET);
        }
        return nodes++;
    }

    private int child(int node, char c) {
        int column = column(c);
        return column < 0 ? 0 : next[node * ALPHABET + column];
    }

    private static int column(char c) {
        return c < COLUMNS.length ? COLUMNS[c] : -1;
    }

    private static byte[] columns() {
        byte[] columns = new byte[ASCII];
        Arrays.fill(columns, (byte) -1);
        String letters = "abcdefghijklmnopqrstuvwxyz0123456789 '";
        for (int column = 0; column < letters.length(); column++) {
            columns[letters.charAt(column)] = (byte) column;
        }
        return columns;
    }
}
