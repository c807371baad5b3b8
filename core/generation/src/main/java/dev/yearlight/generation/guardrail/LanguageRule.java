package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;

/** The story is English: enough of its words are those that every English text is held together by. */
final class LanguageRule implements Rule {

    private final LongSet common;
    private final double least;

    LanguageRule(List<String> common, double least) {
        this.common = LongSet.ofWords(common);
        this.least = least;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        int words = 0;
        int known = 0;
        for (int word = 0; word < text.size(); word++) {
            if (draft.mask().masked(word) || text.isApostrophised(word)) {
                continue;
            }
            if (!isLatin(text, word)) {
                found.add(new Violation(
                        "language", '"' + text.excerpt(word, word + 1) + "\" is not written in Latin letters"));
                return;
            }
            words++;
            known += common.contains(text.hash(word)) ? 1 : 0;
        }
        if (known < least * words) {
            found.add(new Violation("language", "only " + known + " of " + words + " words are common English ones"));
        }
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
