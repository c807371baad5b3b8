package dev.yearlight.generation.guardrail;

/** Where words begin and end in a folded text, and where its sentences end. */
final class Cutting {

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
        int at = from + 1;
        boolean digits = Character.isDigit(folded.charAt(from));
        while (at < folded.length()
                && isWordCharacter(folded.charAt(at))
                && Character.isDigit(folded.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static boolean isWordCharacter(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c);
    }
}
