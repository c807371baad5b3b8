package dev.yearlight.generation.guardrail.text;

import java.util.List;

/** Where words begin and end in a folded text, and where its sentences end. */
public final class Cutting {

    private static final LongSet ABBREVIATIONS =
            LongSet.ofWords(List.of("dr", "feat", "ft", "jr", "mr", "mrs", "ms", "mt", "pt", "sr", "st", "vol", "vs"));

    private static final int LONGEST_ABBREVIATION = 4;

    private Cutting() {}

    /** Whether a word begins there. */
    public static boolean beginsWord(char[] folded, int at) {
        return Characters.isLetterOrDigit(folded[at]) || isInnerApostrophe(folded, at);
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
        while (from > 0 && point - from <= LONGEST_ABBREVIATION && Characters.isLetter(lower[from - 1])) {
            from--;
        }
        int length = point - from;
        boolean ordinal = from > 0 && Characters.isDigit(lower[from - 1]);
        return length > 1
                && length <= LONGEST_ABBREVIATION
                && !ordinal
                && ABBREVIATIONS.contains(Hashing.ofLower(lower, from, point));
    }

    /** The end of the word that begins there. */
    public static int endOfWord(char[] folded, int from) {
        int apostrophe = folded[from] == '\'' ? 1 : 0;
        int kind = Characters.wordKind(folded[from + apostrophe]);
        int at = from + apostrophe + 1;
        while (at < folded.length && Characters.wordKind(folded[at]) == kind) {
            at++;
        }
        return at;
    }

    private static boolean isClosing(char c) {
        return c == '\'' || c == '"' || c == ')' || c == '.' || c == '!' || c == '?';
    }

    private static boolean isInnerApostrophe(char[] folded, int at) {
        return folded[at] == '\''
                && at > 0
                && at + 1 < folded.length
                && Characters.isLetterOrDigit(folded[at - 1])
                && Characters.isLetter(folded[at + 1]);
    }
}
