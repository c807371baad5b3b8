package dev.yearlight.generation.guardrail.text;

/** What single characters are to a text, by one look into a table. */
public final class Characters {

    /** No part of a word. */
    public static final int NO_WORD = 0;

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte CAPITAL = 4;

    private static final byte OTHER_SCRIPT = 8;
    private static final byte PLAIN = 16;

    /** Behind all letters of folded texts that are Latin, but for some of phonetics. */
    static final char LATIN_END = 0x250;

    /** Cyrillic, kana, Chinese characters and Hangul: folding makes no Latin letter of any. */
    private static final char[][] OTHER_SCRIPTS = {
        {0x0400, 0x052F}, {0x3041, 0x30FF}, {0x3400, 0x9FFF}, {0xAC00, 0xD7A3}
    };

    private static final byte[] KINDS = kinds();

    /** The lower case of each character, and above it the kind of words that it stands in. */
    private static final int[] FORMS = forms();

    private Characters() {}

    /** Whether it is a letter of any script. */
    public static boolean isLetter(char c) {
        return (KINDS[c] & LETTER) != 0;
    }

    static boolean isDigit(char c) {
        return (KINDS[c] & DIGIT) != 0;
    }

    /** Whether it is a letter or a digit of any script. */
    public static boolean isLetterOrDigit(char c) {
        return wordKind(c) != NO_WORD;
    }

    /** What words are runs of: a letter, a digit, or {@link #NO_WORD}. */
    public static int wordKind(char c) {
        return KINDS[c] & (LETTER | DIGIT);
    }

    /** What hashing a word has to know of a character, in one look. */
    static int form(char c) {
        return FORMS[c];
    }

    /** The {@link #wordKind} of a character with that form. */
    static int wordKindOf(int form) {
        return form >> Character.SIZE;
    }

    /** The lower case of a character with that form: one by one, so that every character stays where it was. */
    static char lowerCaseOf(int form) {
        return (char) form;
    }

    /** The character in lower case. */
    public static char lowerCase(char c) {
        return lowerCaseOf(FORMS[c]);
    }

    /** Whether it is what most texts are full of: a letter or digit of ASCII, or a space. */
    public static boolean isPlain(char c) {
        return (KINDS[c] & PLAIN) != 0;
    }

    /** Whether it is a letter in upper case or title case. */
    static boolean isCapital(char c) {
        return (KINDS[c] & CAPITAL) != 0;
    }

    /** Whether it is a letter that folds to letters alone, and to none before {@link #LATIN_END}; not all of them are known. */
    public static boolean isOfOtherScript(char c) {
        return (KINDS[c] & OTHER_SCRIPT) != 0;
    }

    private static int[] forms() {
        int[] forms = new int[KINDS.length];
        for (int c = 0; c < forms.length; c++) {
            forms[c] = (wordKind((char) c) << Character.SIZE) | Character.toLowerCase((char) c);
        }
        return forms;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) ((Character.isLetter(c) ? LETTER : 0)
                    | (Character.isDigit(c) ? DIGIT : 0)
                    | (Character.isUpperCase(c) || Character.isTitleCase(c) ? CAPITAL : 0)
                    | (c < Folding.ASCII && (Character.isLetterOrDigit(c) || c == ' ') ? PLAIN : 0));
        }
        for (char[] script : OTHER_SCRIPTS) {
            for (char c = script[0]; c <= script[1]; c++) {
                kinds[c] |= Character.isLetter(c) ? OTHER_SCRIPT : 0;
            }
        }
        return kinds;
    }
}
