package dev.yearlight.generation.guardrail;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words once, for all rules.
 *
 * <p>A word is a run of letters or a run of digits; an apostrophe between letters starts the next word ({@code Ray's}
 * is {@code Ray}, {@code 's}), so that possessives don't hide names. Accents and compatibility forms are folded, curly
 * quotes are straightened. Sentences and paragraphs are counted from 0; a line break ends a sentence.
 */
final class Text {

    /** Of prose; names get by with a few more. */
    private static final int CHARACTERS_PER_WORD = 5;

    private static final int FEW_WORDS = 4;

    private final String folded;
    private final String lower;
    private int[] starts;
    private int[] ends;
    private int[] sentences;
    private int[] paragraphs;
    private long[] hashes;
    private @Nullable String[] words;
    private int size;

    private Text(String folded) {
        this.folded = folded;
        this.lower = lowerCase(folded);
        int expected = folded.length() / CHARACTERS_PER_WORD + FEW_WORDS;
        this.starts = new int[expected];
        this.ends = new int[expected];
        this.sentences = new int[expected];
        this.paragraphs = new int[expected];
        this.hashes = new long[expected];
        cut();
        this.words = new String[size];
    }

    static Text of(String raw) {
        return new Text(Folding.fold(raw));
    }

    /** How many words it has. */
    int size() {
        return size;
    }

    /** The folded text, in which offsets count. */
    String folded() {
        return folded;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int sentence(int word) {
        return sentences[word];
    }

    int paragraph(int word) {
        return paragraphs[word];
    }

    /** 64 bits that stand for the word in lower case. */
    long hash(int word) {
        return hashes[word];
    }

    long[] hashes() {
        return Arrays.copyOf(hashes, size);
    }

    /** The word in lower case; empty beyond the ends. */
    String word(int word) {
        if (word < 0 || word >= size) {
            return "";
        }
        String known = words[word];
        if (known != null) {
            return known;
        }
        String cut = lower.substring(starts[word], ends[word]);
        words[word] = cut;
        return cut;
    }

    /** The folded text in lower case, character by character. */
    char lowerAt(int offset) {
        return lower.charAt(offset);
    }

    boolean isNumeral(int word) {
        return word >= 0 && word < size && Character.isDigit(folded.charAt(starts[word]));
    }

    boolean isCapitalised(int word) {
        return Character.isUpperCase(folded.charAt(starts[word])) || Character.isTitleCase(folded.charAt(starts[word]));
    }

    boolean isApostrophised(int word) {
        return folded.charAt(starts[word]) == '\'';
    }

    /** What stands between the word and the one before it; from the beginning for the first. */
    String gapBefore(int word) {
        int from = word == 0 ? 0 : ends[word - 1];
        return word >= size ? folded.substring(from) : folded.substring(from, starts[word]);
    }

    boolean startsSentence(int word) {
        return word == 0 || sentences[word] != sentences[word - 1];
    }

    /** The words from the first to the end, exclusive, as they were written. */
    String excerpt(int first, int end) {
        return folded.substring(starts[first], ends[end - 1]);
    }

    private void cut() {
        int at = 0;
        int sentence = 0;
        int paragraph = 0;
        int length = folded.length();
        while (at < length) {
            char c = folded.charAt(at);
            if (isWordCharacter(c) || isInnerApostrophe(at)) {
                int from = at;
                at = endOfWord(at);
                add(from, at, sentence, paragraph);
                continue;
            }
            if (c == '\n') {
                boolean blank = at + 1 < length && folded.charAt(at + 1) == '\n';
                if (blank) {
                    paragraph++;
                }
                sentence++;
            } else if ((c == '.' || c == '!' || c == '?' || c == '\u2026') && endsSentence(at)) {
                sentence++;
            }
            at++;
        }
    }

    private boolean endsSentence(int at) {
        int next = at + 1;
        while (next < folded.length() && isClosing(folded.charAt(next))) {
            next++;
        }
        return next == folded.length() || Character.isWhitespace(folded.charAt(next));
    }

    private static boolean isClosing(char c) {
        return c == '\'' || c == '"' || c == ')' || c == '.' || c == '!' || c == '?';
    }

    private boolean isInnerApostrophe(int at) {
        return folded.charAt(at) == '\''
                && at > 0
                && at + 1 < folded.length()
                && isWordCharacter(folded.charAt(at - 1))
                && Character.isLetter(folded.charAt(at + 1));
    }

    private int endOfWord(int from) {
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

    private void add(int from, int to, int sentence, int paragraph) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            sentences = Arrays.copyOf(sentences, size * 2);
            paragraphs = Arrays.copyOf(paragraphs, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = from;
        ends[size] = to;
        sentences[size] = sentence;
        paragraphs[size] = paragraph;
        hashes[size] = Hashing.of(lower, from, to);
        size++;
    }

    private static String lowerCase(String text) {
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
}
