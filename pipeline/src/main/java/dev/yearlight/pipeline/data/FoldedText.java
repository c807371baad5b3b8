package dev.yearlight.pipeline.data;

import java.util.Locale;

/**
 * Names without regard to case: equal where {@link String#toLowerCase} of the root locale makes them so. Plain ASCII, as
 * most names are, is compared as it stands and makes no copies.
 */
final class FoldedText {

    private static final int HASH_FACTOR = 31;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int TO_SMALL = 'a' - 'A';

    private FoldedText() {}

    /** Equal for names that are the same. */
    static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= FIRST_BEYOND_ASCII) {
                return name.toLowerCase(Locale.ROOT).hashCode();
            }
            hash = HASH_FACTOR * hash + small(letter);
        }
        return hash;
    }

    /** Whether both are one name. */
    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            char letter = one.charAt(i);
            char its = other.charAt(i);
            if (letter >= FIRST_BEYOND_ASCII || its >= FIRST_BEYOND_ASCII) {
                return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
            }
            if (small(letter) != small(its)) {
                return false;
            }
        }
        return one.length() == other.length();
    }

    private static int small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + TO_SMALL : letter;
    }
}
