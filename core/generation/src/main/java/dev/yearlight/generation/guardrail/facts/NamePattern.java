package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.generation.guardrail.text.CalendarWords;
import dev.yearlight.generation.guardrail.text.NumberWord;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A name, or a short form of one, as it may stand in a text: its first words.
 *
 * @param name the whole name
 * @param length how many of its words stand for it
 * @param cased whether one of them begins with a capital
 * @param next another pattern that begins with the same word
 */
record NamePattern(
        Text name,
        int length,
        int entity,
        boolean cased,
        boolean holdsNumber,
        boolean calendar,
        @Nullable NamePattern next) {

    static NamePattern of(Text name, int length, int entity, @Nullable NamePattern next) {
        return new NamePattern(
                name,
                length,
                entity,
                isCased(name, 0, length),
                holdsNumber(name, length),
                isCalendar(name, length),
                next);
    }

    /** The hash of the first word. */
    long first() {
        return name.hash(0);
    }

    boolean hasWords(Text other, int otherLength) {
        return length == otherLength && continues(other, 0);
    }

    /** Whether the text mentions it there; the first word has been compared. */
    boolean standsAt(Text text, int word) {
        return word + length <= text.size()
                && continues(text, word)
                && (!cased || isCased(text, word, word + length) || isQuoted(text, word))
                && (!holdsNumber || isSurelyName(text, word))
                && (!calendar || isQuoted(text, word));
    }

    /** Covers the words and the punctuation that the name itself has around and between them. */
    void cover(Text text, int first, boolean[] covered) {
        int from = text.start(first);
        int to = text.end(first + length - 1);
        if (length == name.size()) {
            String head = name.gapBefore(0);
            String tail = name.gapBefore(length);
            from -= !head.isEmpty() && text.holds(head, from - head.length()) ? head.length() : 0;
            to += !tail.isEmpty() && text.holds(tail, to) ? tail.length() : 0;
        }
        Arrays.fill(covered, from, to, true);
    }

    private boolean continues(Text text, int word) {
        for (int i = 1; i < length; i++) {
            if (text.hash(word + i) != name.hash(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isQuoted(Text text, int first) {
        int before = text.start(first) - 1;
        return before >= 0 && (text.at(before) == '"' || text.at(before) == '\'');
    }

    /** Prose in lower case is no name that is written with capitals: "who" is not "Who". */
    private static boolean isCased(Text text, int from, int to) {
        for (int word = from; word < to; word++) {
            if (text.isCapitalised(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSurelyName(Text text, int first) {
        int end = first + length;
        boolean cased = length > 1 && text.excerpt(first, end).equals(name.excerpt(0, length));
        boolean capital = text.isCapitalised(first) && !text.startsSentence(first);
        return isQuoted(text, first) || ((cased || capital) && Measure.ofNoun(text.word(end)) == null);
    }

    /** A song called Monday is told from the weekday by its quotation marks alone. */
    private static boolean isCalendar(Text name, int length) {
        return length == 1 && CalendarWords.contain(name.word(0));
    }

    private static boolean holdsNumber(Text name, int length) {
        for (int word = 0; word < length; word++) {
            if (name.isNumeral(word) || NumberWord.isOne(name, word)) {
                return true;
            }
        }
        return false;
    }
}
