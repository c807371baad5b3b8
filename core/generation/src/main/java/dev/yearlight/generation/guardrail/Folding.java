package dev.yearlight.generation.guardrail;

import java.text.Normalizer;

/** One form for texts and names alike: compatibility forms and accents folded, quotes and hyphens straightened. */
final class Folding {

    private Folding() {}

    static String fold(String raw) {
        return isAscii(raw) ? raw : foldUnicode(raw);
    }

    private static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String foldUnicode(String raw) {
        String decomposed = Normalizer.normalize(straighten(raw), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
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
