package dev.yearlight.generation.guardrail.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * The end of a regular form of an English word; irregular forms are written out in the lists.
 *
 * @param join what becomes of the base before it
 */
record Suffix(String letters, Join join) {

    /** How a base takes a suffix. */
    enum Join {
        /** It stays as it is. */
        PLAIN(3),
        /** It stays, or loses an e, or doubles its last letter. */
        VOWEL(3),
        /** It loses its y. */
        FOR_Y(2);

        private final int shortestBase;

        Join(int shortestBase) {
            this.shortestBase = shortestBase;
        }
    }

    static final List<Suffix> ALL = Stream.of(
                    each(Join.PLAIN, "s", "es", "d", "r", "st", "ly", "ness", "less", "ful", "rs", "like"),
                    each(Join.VOWEL, "ed", "ing", "er", "est", "ers", "ish", "able", "y"),
                    each(Join.FOR_Y, "ies", "ied", "ier", "iest", "ily", "iness"))
            .flatMap(suffixes -> suffixes)
            .toList();

    private static Stream<Suffix> each(Join join, String... suffixes) {
        return Stream.of(suffixes).map(letters -> new Suffix(letters, join));
    }

    int length() {
        return letters.length();
    }

    /** Whether the word between two places ends with it, behind a base that is long enough. */
    boolean ends(char[] word, int from, int to) {
        int base = to - letters.length();
        if (base - from < join.shortestBase) {
            return false;
        }
        for (int at = letters.length() - 1; at >= 0; at--) {
            if (word[base + at] != letters.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
