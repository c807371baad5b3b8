package dev.yearlight.generation.guardrail.facts;

/**
 * Which words of a text belong to names of its facts.
 *
 * @param entities for each word the entity whose name it belongs to, or {@link #NONE}
 * @param firsts for each word the first word of its mention, or its own place
 * @param covered for each character of the folded text, whether a name covers it, its own punctuation included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; arrays because every word of every story passes here
public record Mask(int[] entities, int[] firsts, boolean[] covered) {

    /** No entity. */
    public static final int NONE = -1;

    /** An entity that the text cannot name: it owns what it owns, but nothing of it may be told. */
    static final int ABSENT = -2;

    /** Whether the word belongs to a name of the facts. */
    public boolean masked(int word) {
        return entities[word] != NONE;
    }

    /** The first word behind the mention that the word belongs to. */
    public int endOfMention(int word) {
        int end = word + 1;
        while (end < entities.length && masked(end) && firsts[end] == firsts[word]) {
            end++;
        }
        return end;
    }
}
