package dev.yearlight.generation.guardrail;

import java.util.List;

/** Where words begin and end in a folded text, and where its sentences end. */
final class Cutting {

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;

    private static final LongSet ABBREVIATIONS =
            LongSet.ofWords(List.of("dr", "feat", "ft", "jr", "mr", "mrs", "ms", "mt", "pt", "sr", "st", "vol", "vs"));

    private static final int LONGEST_ABBREVIATION = 4;

    /** Of the characters of ASCII. */
    private static final byte[] KINDS = kinds();

    private Cutting() {}

    static boolean beginsWord(char[] folded, int at) {
        return isWordCharacter(folded[at]) || isInnerApostrophe(folded, at);
    }

    /** Whether a mark that closes a sentence stands there, and no word goes on behind it. */
    static boolean endsSentence(char[] folded, int at) {
        char mark = folded[at];
        if (mark != '.' && mark != '!' && mark != '?' && mark != '\u2026') {
            return false;
        }
        int next = at + 1;
        while (next < folded.length && isClosing(folded[next])) {
            next++;
        }
        boolean ends = next == folded.length || Character.isWhitespace(folded[next]);
        return ends && !(mark == '.' && isAbbreviated(folded, at));
    }

    /** Whether the point belongs to a short form that stands before names and in them. */
    private static boolean isAbbreviated(char[] lower, int point) {
        int from = point;
        while (from > 0 && point - from <= LONGEST_ABBREVIATION && Character.isLetter(lower[from - 1])) {
            from--;
        }
        int length = point - from;
        boolean ordinal = from > 0 && Character.isDigit(lower[from - 1]);
        return length > 1
                && length <= LONGEST_ABBREVIATION
                && !ordinal
                && ABBREVIATIONS.contains(Hashing.lowering(lower, from, point));
    }

    /** The end of the word that begins there. */
    static int endOfWord(char[] folded, int from) {
        byte kind = kind(folded[from]) == DIGIT ? DIGIT : LETTER;
        int at = from + 1;
        while (at < folded.length && kind(folded[at]) == kind) {
            at++;
        }
        return at;
    }

    /** The hash of the first run of letters or digits, in lower case, of a text that is all ASCII; 0 without one. */
    static long hashOfFirstAsciiWord(String text) {
        int at = 0;
        while (at < text.length() && !isWordCharacter(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return 0;
        }
        byte kind = kind(text.charAt(at));
        long hash = Hashing.START;
        while (at < text.length() && kind(text.charAt(at)) == kind) {
            hash = Hashing.step(hash, Folding.lowerCase(text.charAt(at)));
            at++;
        }
        return Hashing.end(hash);
    }

    /** Whether a text that is all ASCII has more runs of letters or digits. */
    static boolean hasMoreWordsThan(int most, String text) {
        if (text.length() <= 2 * most) {
            return false;
        }
        int words = 0;
        byte before = OTHER;
        for (int at = 0; at < text.length(); at++) {
            byte kind = kind(text.charAt(at));
            words += kind != OTHER && kind != before ? 1 : 0;
            before = kind;
        }
        return words > most;
    }

    private static boolean isClosing(char c) {
        return c == '\'' || c == '"' || c == ')' || c == '.' || c == '!' || c == '?';
    }

    private static boolean isInnerApostrophe(char[] folded, int at) {
        return folded[at] == '\''
                && at > 0
                && at + 1 < folded.length
                && isWordCharacter(folded[at - 1])
                && Character.isLetter(folded[at + 1]);
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
