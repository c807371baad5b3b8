package dev.yearlight.generation.guardrail.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All words that the rules know, and runs of words, by their hashes: open addressing, at most half full.
 *
 * <p>What is known of a word is a sum of bits of {@link WordKind} and {@link TermList}; a word is looked up once, when
 * its text is cut.
 */
final class Vocabulary {

    /** For texts that no rule reads. */
    static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of());

    /** Hash and kinds of a word lie side by side. */
    private static final int STRIDE = 2;

    private final long[] slots;
    private final @Nullable String[] spellings;

    /**
     * Copies what it is given.
     *
     * @param kinds of words and runs of words, by their hashes
     * @param spellings of words, by their hashes
     */
    Vocabulary(Map<Long, Long> kinds, Map<Long, String> spellings) {
        int places = Integer.highestOneBit(kinds.size() * 2 + 1) * 2;
        this.slots = new long[places * STRIDE];
        this.spellings = new String[places];
        kinds.forEach((hash, known) -> {
            int place = placeOf(hash);
            slots[place * STRIDE] = hash;
            slots[place * STRIDE + 1] = known;
            this.spellings[place] = spellings.get(hash);
        });
    }

    /** What is known of a word or run with that hash; 0 of all others. */
    long kinds(long hash) {
        return slots[placeOf(hash) * STRIDE + 1];
    }

    /** What is known of each word. */
    long[] kinds(WordHashes words) {
        long[] kinds = new long[words.size()];
        for (int word = 0; word < kinds.length; word++) {
            kinds[word] = kinds(words.hash(word));
        }
        return kinds;
    }

    /** The word with that hash, always the same string; null for words that nobody knows. */
    @Nullable
    String spelling(long hash) {
        return spellings[placeOf(hash)];
    }

    /** Where the hash stands, or would. A word of hash 0 would be taken for an empty slot: it has no kinds. */
    private int placeOf(long hash) {
        int last = spellings.length - 1;
        int place = (int) hash & last;
        while (slots[place * STRIDE] != hash && slots[place * STRIDE] != 0) {
            place = place + 1 & last;
        }
        return place;
    }
}
