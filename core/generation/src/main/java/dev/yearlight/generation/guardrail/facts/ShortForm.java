package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.generation.guardrail.text.Cutting;
import dev.yearlight.generation.guardrail.text.Folding;
import dev.yearlight.generation.guardrail.text.Gap;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.Text;

/** The beginning of a name that may stand for it: up to a dash, bracket, comma or colon. */
final class ShortForm {

    private ShortForm() {}

    /** The end of the next longer form behind a word: of the whole name, where nothing ends one before. */
    static int end(Text name, int from) {
        for (int word = from + 1; word < name.size(); word++) {
            if (isEnd(name.gapBefore(word))) {
                return word;
            }
        }
        return name.size();
    }

    /** The same for all names whose short form has the same words; 0 for those without any. */
    static long key(String name) {
        char[] folded = Folding.fold(name);
        long key = 0;
        int end = 0;
        for (int at = 0; at < folded.length; at++) {
            if (Cutting.beginsWord(folded, at)) {
                if (end > 0 && isEnd(Gap.between(folded, end, at))) {
                    break;
                }
                end = Cutting.endOfWord(folded, at);
                key = Hashing.join(key, Hashing.ofLower(folded, at, end));
                at = end - 1;
            }
        }
        return key;
    }

    private static boolean isEnd(String gap) {
        return !gap.equals(" ")
                && (gap.startsWith(" - ")
                        || gap.startsWith(", ")
                        || gap.startsWith(": ")
                        || gap.indexOf('(') >= 0
                        || gap.indexOf('[') >= 0);
    }
}
