package dev.yearlight.generation.guardrail.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words once, for all rules.
 *
 * <p>A word is a run of letters or a run of digits; an apostrophe between letters starts the next word ({@code Ray's}
 * is {@code Ray}, {@code 's}), so that possessives don't hide names. Accents and compatibility forms are folded, curly
 * quotes are straightened. Sentences and paragraphs are counted from 0; a line break ends a sentence.
 */
public final class Text {

    /** What is known of each word lies side by side: start, end, sentence, paragraph. */
    private static final int START = 0;

    private static final int END = 1;
    private static final int SENTENCE = 2;
    private static final int PARAGRAPH = 3;
    private static final int STRIDE = 4;

    private static final long NEGATION = Hashing.of("'t");

    private final char[] folded;
    private final Vocabulary vocabulary;
    private final WordHashes hashes;
    private int[] places;
    private final long[] kinds;
    private @Nullable String @Nullable [] words;

    private Text(char[] folded, Vocabulary vocabulary) {
        this.folded = folded;
        this.vocabulary = vocabulary;
        this.hashes = new WordHashes(folded.length);
        this.places = new int[hashes.capacity() * STRIDE];
        cut();
        this.kinds = vocabulary.kinds(hashes);
    }

    /** A text of which the rules ask nothing but its words. */
    public static Text of(String raw) {
        return of(raw, Vocabulary.NONE);
    }

    /**
     * The text, its words known by a vocabulary.
     *
     * @param vocabulary in which each word is looked up
     */
    public static Text of(String raw, Vocabulary vocabulary) {
        return new Text(Folding.fold(raw), vocabulary);
    }

    /** How many words it has. */
    public int size() {
        return hashes.size();
    }

    /** How many characters the folded text has, in which offsets count. */
    public int length() {
        return folded.length;
    }

    /** The folded character at an offset. */
    public char at(int offset) {
        return folded[offset];
    }

    /** Whether all letters and digits are those of ASCII, or Latin letters with accents that folding leaves. */
    public boolean isLatin() {
        for (char c : folded) {
            if (c >= Characters.LATIN_END && Characters.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the folded text holds these characters there. */
    public boolean holds(String part, int offset) {
        if (offset < 0 || offset + part.length() > folded.length) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (folded[offset + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The folded text between two offsets. */
    public String between(int from, int to) {
        return new String(folded, from, to - from);
    }

    /** Where the word begins. */
    public int start(int word) {
        return places[word * STRIDE + START];
    }

    /** Where the word has ended. */
    public int end(int word) {
        return places[word * STRIDE + END];
    }

    /** The number of the sentence that the word stands in. */
    public int sentence(int word) {
        return places[word * STRIDE + SENTENCE];
    }

    /** The number of the paragraph that the word stands in; the title is 0. */
    public int paragraph(int word) {
        return places[word * STRIDE + PARAGRAPH];
    }

    /** 64 bits that stand for the word in lower case. */
    public long hash(int word) {
        return hashes.hash(word);
    }

    /** The first word of the sentence that a word stands in. */
    public int startOfSentence(int word) {
        int first = word;
        while (first > 0 && sentence(first - 1) == sentence(word)) {
            first--;
        }
        return first;
    }

    /** The word behind the sentence that a word stands in. */
    public int endOfSentence(int word) {
        int end = word;
        while (end < size() && sentence(end) == sentence(word)) {
            end++;
        }
        return end;
    }

    /** Whether the vocabulary has the word as one of that kind. */
    public boolean is(WordKind kind, int word) {
        return (kinds[word] & kind.bit()) != 0;
    }

    /** All that the vocabulary knows of the word. */
    long kinds(int word) {
        return kinds[word];
    }

    /** The hashes of all runs of so many words, by their first word; none where the text is shorter. */
    public long[] runs(int length) {
        return hashes.runs(length);
    }

    /** The word in lower case; empty beyond the ends. */
    public String word(int word) {
        if (word < 0 || word >= size()) {
            return "";
        }
        if (words == null) {
            words = new String[size()];
        }
        String known = words[word];
        if (known != null) {
            return known;
        }
        String spelling = vocabulary.spelling(hash(word));
        String spoken = spelling == null ? new String(letters(word)) : spelling;
        words[word] = spoken;
        return spoken;
    }

    /** The word in lower case, for whoever takes it apart. */
    char[] letters(int word) {
        char[] letters = Arrays.copyOfRange(folded, start(word), end(word));
        for (int at = 0; at < letters.length; at++) {
            letters[at] = Characters.lowerCase(letters[at]);
        }
        return letters;
    }

    /** The character of the folded text in lower case. */
    public char lower(int at) {
        return Characters.lowerCase(folded[at]);
    }

    /** Whether the word begins with a digit. */
    public boolean isNumeral(int word) {
        return word >= 0 && word < size() && Characters.isDigit(folded[start(word)]);
    }

    /** Whether the word begins with a capital. */
    public boolean isCapitalised(int word) {
        return Characters.isCapital(folded[start(word)]);
    }

    /** Whether the word begins with an apostrophe. */
    public boolean isApostrophised(int word) {
        return folded[start(word)] == '\'';
    }

    /** Whether "n't" stands there, of which the word holds the n. */
    public boolean isNegated(int word) {
        return word + 1 < size() && hash(word + 1) == NEGATION;
    }

    /** What stands between the word and the one before it; from the beginning for the first. */
    public String gapBefore(int word) {
        int from = word == 0 ? 0 : end(word - 1);
        int to = word >= size() ? folded.length : start(word);
        return Gap.between(folded, from, to);
    }

    /** Whether the word is the first of its sentence. */
    public boolean startsSentence(int word) {
        return word == 0 || sentence(word) != sentence(word - 1);
    }

    /** The words from the first to the end, exclusive, as they were written. */
    public String excerpt(int first, int end) {
        return between(start(first), end(end - 1));
    }

    /** One walk finds the words and hashes them. */
    private void cut() {
        int at = 0;
        int sentence = 0;
        int paragraph = 0;
        while (at < folded.length) {
            if (Cutting.beginsWord(folded, at)) {
                at = addWord(at, sentence, paragraph);
                continue;
            }
            if (folded[at] == '\n') {
                paragraph += at + 1 < folded.length && folded[at + 1] == '\n' ? 1 : 0;
                sentence++;
            } else if (Cutting.endsSentence(folded, at)) {
                sentence++;
            }
            at++;
        }
    }

    /** Adds the word that begins there, and gives its end. */
    private int addWord(int from, int sentence, int paragraph) {
        int place = size() * STRIDE;
        int to = hashes.add(folded, from);
        if (place == places.length) {
            places = Arrays.copyOf(places, hashes.capacity() * STRIDE);
        }
        places[place + START] = from;
        places[place + END] = to;
        places[place + SENTENCE] = sentence;
        places[place + PARAGRAPH] = paragraph;
        return to;
    }
}
