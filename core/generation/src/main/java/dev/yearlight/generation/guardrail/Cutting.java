package dev.yearlight.generation.guardrail;

/** Where words begin and end in a folded text, and where its sentences end. */
final class Cutting {

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;

    /** Of the characters of ASCII. */
    private static final byte[] KINDS = kinds();

    private Cutting() {}

    static boolean beginsWord(String folded, int at) {
        return isWordCharacter(folded.charAt(at)) || isInnerApostrophe(folded, at);
    }

    /** Whether a mark that closes a sentence stands there, and no word goes on behind it. */
    static boolean endsSentence(String folded, int at) {
        char mark = folded.charAt(at);
        if (mark != '.' && mark != '!' && mark != '?' && mark != '\u2026') {
            return false;
        }
        int next = at + 1;
        while (next < folded.length() && isClosing(folded.charAt(next))) {
            next++;
        }
        return next == folded.length() || Character.isWhitespace(folded.charAt(next));
    }

    private static boolean isClosing(char c) {
        return c == '\'' || c == '"' || c == ')' || c == '.' || c == '!' || c == '?';
    }

    private static boolean isInnerApostrophe(String folded, int at) {
        return folded.charAt(at) == '\''
                && at > 0
                && at + 1 < folded.length()
                && isWordCharacter(folded.charAt(at - 1))
                && Character.isLetter(folded.charAt(at + 1));
    }

    /** The end of the word that begins there. */
    static int endOfWord(String folded, int from) {
        byte kind = kind(folded.charAt(from)) == DIGIT ? DIGIT : LETTER;
        int at = from + 1;
        while (at < folded.length() && kind(folded.charAt(at)) == kind) {
            at++;
        }
        return at;
    }

    private static boolean isWordCharacter(char c) {
        return kind(c) != OTHER;
    }

    private static byte kind(char c) {
        return c < KINDS.length ? KINDS[c] : kindBySearch(c);
    }

    private static byte kindBySearch(char c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return Character.isLetter(c) ? LETTER : OTHER;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = kindBySearch(c);
        }
        return kinds;
    }
}
