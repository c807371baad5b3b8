package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.CalendarWords;
import dev.yearlight.generation.guardrail.text.Lexicon;
import dev.yearlight.generation.guardrail.text.Text;
import dev.yearlight.generation.guardrail.text.WordKind;
import java.util.List;

/** The story is English: enough of its words are those that every English text is held together by. */
public final class LanguageRule implements Rule {

    /** Shorter sentences are cries. */
    private static final int FEWEST_WORDS = 4;

    private final double least;
    private final Lexicon lexicon;

    /** The rule; at least this share of the words must be common English. */
    public LanguageRule(double least, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.least = least;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        int words = 0;
        int known = 0;
        boolean latin = text.isLatin();
        for (int word = 0; word < text.size(); word++) {
            if (draft.mask().masked(word) || text.isApostrophised(word)) {
                continue;
            }
            if (!latin && !isLatin(text, word)) {
                found.add(new Violation(
                        "language", '"' + text.excerpt(word, word + 1) + "\" is not written in Latin letters"));
                return;
            }
            words++;
            known += text.is(WordKind.COMMON, word) ? 1 : 0;
        }
        if (known < least * words) {
            found.add(new Violation("language", "only " + known + " of " + words + " words are common English ones"));
        }
        checkSentences(draft, found);
    }

    /** A sentence with next to none of the common words has to be made of English ones. */
    private void checkSentences(Draft draft, List<Violation> found) {
        Text text = draft.text();
        int first = 0;
        while (first < text.size()) {
            int end = first;
            int common = 0;
            while (end < text.size() && text.sentence(end) == text.sentence(first)) {
                common += text.is(WordKind.COMMON, end) ? 1 : 0;
                end++;
            }
            if (common <= 1 && isForeign(draft, first, end)) {
                found.add(new Violation("language", '"' + text.excerpt(first, end) + "\" is not English"));
                return;
            }
            first = end;
        }
    }

    /** Whether hardly any word is known. */
    private boolean isForeign(Draft draft, int first, int end) {
        Text text = draft.text();
        int words = 0;
        int unknown = 0;
        for (int word = first; word < end; word++) {
            if (draft.mask().masked(word)
                    || text.isApostrophised(word)
                    || text.isNumeral(word)
                    || text.end(word) - text.start(word) == 1
                    || text.isNegated(word)) {
                continue;
            }
            words++;
            unknown += lexicon.contains(text, word)
                            || lexicon.isCompound(text, word)
                            || CalendarWords.contain(text.word(word))
                    ? 0
                    : 1;
        }
        return words >= FEWEST_WORDS && 2 * unknown >= words;
    }

    private static boolean isLatin(Text text, int word) {
        for (int at = text.start(word); at < text.end(word); at++) {
            char c = text.lower(at);
            if (c >= 128 && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                return false;
            }
        }
        return true;
    }
}
