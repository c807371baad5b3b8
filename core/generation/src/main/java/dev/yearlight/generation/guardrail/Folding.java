package dev.yearlight.generation.guardrail;

import java.text.Normalizer;
import java.util.Locale;

/** One form for texts and names alike: compatibility forms and accents folded, quotes and hyphens straightened. */
final class Folding {

    private Folding() {}

    static String fold(String raw) {
        return isAscii(raw) ? raw : foldUnicode(raw);
    }

    /** In lower case, every character where it was. */
    static String lowerCase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : lowerCaseOneByOne(text);
    }

    /** For the few characters whose lower case is longer than themselves: offsets must stay. */
    private static String lowerCaseOneByOne(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String foldUnicode(String raw) {
        String straight = straighten(raw);
        if (isSettled(straight)) {
            return straight;
        }
        String decomposed = Normalizer.normalize(straight, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Whether the normal form would change nothing: prose with straight quotes holds little but ASCII and dashes. */
    private static boolean isSettled(String straight) {
        for (int i = 0; i < straight.length(); i++) {
            if (straight.charAt(i) >= 128 && straight.charAt(i) != '\u2014') {
                return false;
            }
        }
        return true;
    }

    /** Before the normal form, which would turn an ellipsis into three dots and some quotes into spaces. */
    private static String straighten(String raw) {
        char[] straight = raw.toCharArray();
        for (int i = 0; i < straight.length; i++) {
            straight[i] = switch (straight[i]) {
                case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\uFF07' -> '\'';
                case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
                case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
                default -> straight[i];
            };
        }
        return new String(straight);
    }
}
