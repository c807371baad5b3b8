package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.Characters;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import dev.yearlight.generation.guardrail.text.WordKind;
import java.util.List;
import java.util.Set;

/** What stands in quotation marks is a name of the facts. */
public final class QuoteRule implements Rule {

    private static final LongSet ANSWERS =
            LongSet.ofWords(Set.of("well", "yes", "no", "oh", "ah", "right", "really", "hello", "goodbye", "thanks"));

    private static final String ENDS_OF_SPEECH = ",.?!\u2026";

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        int word = 0;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.at(at);
            if ((mark != '"' && mark != '\'') || draft.mask().covered()[at] || !opens(text, at)) {
                continue;
            }
            int close = closing(draft, at, mark);
            if (close < 0) {
                continue;
            }
            while (word < text.size() && text.start(word) < at) {
                word++;
            }
            if (!namesOnly(draft, word, close) && !isSpeech(draft, word, close)) {
                found.add(new Violation("quote", text.between(at, close + 1) + " quotes no name of the facts"));
            }
            at = close;
        }
    }

    private static boolean opens(Text text, int at) {
        boolean before = at == 0 || (!Characters.isLetterOrDigit(text.at(at - 1)) && text.at(at - 1) != '.');
        return before && at + 1 < text.length() && !Character.isWhitespace(text.at(at + 1));
    }

    /** Marks that a name itself holds close nothing. */
    private static int closing(Draft draft, int open, char mark) {
        Text text = draft.text();
        for (int at = open + 1; at < text.length() && text.at(at) != '\n'; at++) {
            boolean apostrophe = mark == '\''
                    && ((at + 1 < text.length() && Characters.isLetterOrDigit(text.at(at + 1)))
                            || Character.isWhitespace(text.at(at - 1)));
            if (text.at(at) == mark && !apostrophe && !draft.mask().covered()[at]) {
                return at;
            }
        }
        return -1;
    }

    private static boolean namesOnly(Draft draft, int first, int close) {
        for (int word = first; word < draft.text().size() && draft.text().start(word) < close; word++) {
            if (!draft.mask().masked(word)) {
                return false;
            }
        }
        return true;
    }

    /** "That isn't one of ours," said the house: it ends as speech does, and is held together by common words. */
    private static boolean isSpeech(Draft draft, int first, int close) {
        Text text = draft.text();
        int words = 0;
        int shared = 0;
        for (int word = first; word < text.size() && text.start(word) < close; word++) {
            words++;
            shared += draft.mask().masked(word) || isSpoken(text, word) ? 1 : 0;
        }
        return ENDS_OF_SPEECH.indexOf(text.at(close - 1)) >= 0 && shared > 0 && shared * 2 >= words;
    }

    /** Whether the word is one that holds speech together, or a count that its own rule looks into. */
    private static boolean isSpoken(Text text, int word) {
        return text.is(WordKind.COMMON, word)
                || text.isApostrophised(word)
                || text.isNumeral(word)
                || ANSWERS.contains(text.hash(word));
    }
}
