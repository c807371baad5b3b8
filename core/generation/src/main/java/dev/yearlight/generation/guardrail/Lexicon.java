package dev.yearlight.generation.guardrail;

import java.util.List;
import java.util.Set;

/** Common English words, by their base forms. */
final class Lexicon {

    /** Listeners, listener, listen: two suffixes, and a prefix. */
    private static final int DEPTH = 3;

    /** Of a compound. */
    private static final int SHORTEST_PART = 3;

    private static final List<String> PREFIXES = List.of("un", "re", "over", "mid", "non");

    private final Set<String> bases;

    Lexicon(List<String> bases) {
        this.bases = Set.copyOf(bases);
    }

    /** Whether the word, in lower case, is common English in some form. */
    boolean contains(String word) {
        return contains(word, DEPTH);
    }

    /** Whether the word is two common words in one: shoreline. */
    boolean isCompound(String word) {
        for (int second = SHORTEST_PART; second <= word.length() - SHORTEST_PART; second++) {
            if (bases.contains(word.substring(0, second)) && contains(word.substring(second))) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(String word, int depth) {
        if (bases.contains(word)) {
            return true;
        }
        if (depth == 0) {
            return false;
        }
        for (String base : Inflection.basesOf(word)) {
            if (contains(base, depth - 1)) {
                return true;
            }
        }
        for (String prefix : PREFIXES) {
            if (word.length() > prefix.length() + 2
                    && word.startsWith(prefix)
                    && contains(word.substring(prefix.length()), depth - 1)) {
                return true;
            }
        }
        return false;
    }
}
