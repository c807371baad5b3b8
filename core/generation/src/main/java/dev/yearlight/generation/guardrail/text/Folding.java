package dev.yearlight.generation.guardrail.text;

import java.text.Normalizer;

/** One form for texts and names alike: compatibility forms and accents folded, quotes and hyphens straightened. */
public final class Folding {

    /** Behind the characters that are folded already. */
    public static final char ASCII = 0x80;

    /** In place of a character that folds to none or to several. */
    public static final char NOT_ALONE = 0;

    /** Behind kana; the Chinese characters that follow fold to themselves. */
    private static final char TABLE_END = 0x3100;

    private static final char CHINESE = 0x3400;
    private static final char CHINESE_END = 0xA000;
    private static final char[] ALONE = alone();

    private Folding() {}

    /** The folded characters; may be fewer or more than those of the raw text. */
    public static char[] fold(String raw) {
        char[] folded = raw.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            if (folded[at] < ASCII) {
                continue;
            }
            char c = foldAlone(folded[at]);
            if (c == NOT_ALONE) {
                return foldUnicode(raw).toCharArray();
            }
            folded[at] = c;
        }
        return folded;
    }

    /** The character that another folds to, whatever stands beside it; {@link #NOT_ALONE} where it takes more than one look. */
    public static char foldAlone(char raw) {
        if (raw < TABLE_END) {
            return ALONE[raw];
        }
        return raw >= CHINESE && raw < CHINESE_END ? raw : NOT_ALONE;
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

    /** What no other character changes: without combining marks, which no form leaves where they are, none does. */
    private static char[] alone() {
        char[] alone = new char[TABLE_END];
        for (char c = 0; c < TABLE_END; c++) {
            String folded = withoutMarks(Character.toString(straight(c)));
            boolean moves = Character.getType(c) == Character.COMBINING_SPACING_MARK;
            alone[c] = folded.length() == 1 && !moves ? folded.charAt(0) : NOT_ALONE;
        }
        return alone;
    }
}
