package dev.yearlight.generation.guardrail;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** One form for texts and names alike: compatibility forms and accents folded, quotes and hyphens straightened. */
final class Folding {

    private static final char ASCII = 0x80;

    /** Behind the Latin letters with accents of Europe's languages. */
    private static final char LATIN_END = 0x250;

    /** Prose is full of it, and no form changes it. */
    private static final char EM_DASH = '\u2014';

    private static final String[] LATIN = latin();

    private Folding() {}

    static String fold(String raw) {
        if (isAscii(raw)) {
            return raw;
        }
        String latin = foldLatin(raw);
        return latin == null ? foldUnicode(raw) : latin;
    }

    /** One by one, so that every character stays where it was. */
    static char lowerCase(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }

    static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Letter by letter, since without combining marks none changes its neighbours; null for other scripts. */
    private static @Nullable String foldLatin(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        int from = 0;
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < ASCII) {
                continue;
            }
            char c = straight(raw.charAt(i));
            if (c >= LATIN_END && c != EM_DASH) {
                return null;
            }
            folded.append(raw, from, i);
            if (c < ASCII || c == EM_DASH) {
                folded.append(c);
            } else {
                folded.append(LATIN[c - ASCII]);
            }
            from = i + 1;
        }
        folded.append(raw, from, raw.length());
        return folded.toString();
    }

    private static String foldUnicode(String raw) {
        char[] straight = raw.toCharArray();
        for (int i = 0; i < straight.length; i++) {
            straight[i] = straight(straight[i]);
        }
        return withoutMarks(new String(straight));
    }

    private static String withoutMarks(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Before the normal form, which would turn some quotes into spaces. */
    private static char straight(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\uFF07' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            default -> c;
        };
    }

    private static String[] latin() {
        String[] folded = new String[LATIN_END - ASCII];
        for (char c = ASCII; c < LATIN_END; c++) {
            folded[c - ASCII] = withoutMarks(Character.toString(c));
        }
        return folded;
    }
}
