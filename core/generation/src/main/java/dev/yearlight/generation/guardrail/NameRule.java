package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;
import java.util.Set;

/** Every name is a fact's: no other capitals inside of a sentence, and no part of a long name passed off as prose. */
final class NameRule implements Rule {

    private static final double TITLE_CASE = 0.6;

    private final Lexicon lexicon;
    private final Set<String> allowed;

    NameRule(Lexicon lexicon, Set<String> allowed) {
        this.lexicon = lexicon;
        this.allowed = allowed;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        boolean titleCase = isTitleCase(text);
        for (int word = 0; word < text.size(); word++) {
            if (draft.mask().masked(word)) {
                continue;
            }
            if (draft.facts().names().isPartOfLongName(text, word)) {
                found.add(
                        new Violation("name", '"' + text.excerpt(word, word + 1) + "\" begins a part of a long name"));
                return;
            }
            if (text.isCapitalised(word) && !isKnown(draft, word, titleCase)) {
                int end = word + 1;
                while (end < text.size()
                        && !draft.mask().masked(end)
                        && text.isCapitalised(end)
                        && text.gapBefore(end).equals(" ")) {
                    end++;
                }
                found.add(new Violation("name", '"' + text.excerpt(word, end) + "\" is no name of the facts"));
                word = end - 1;
            }
        }
    }

    private boolean isKnown(Draft draft, int word, boolean titleCase) {
        Text text = draft.text();
        String spoken = text.word(word);
        if (allowed.contains(spoken) || CalendarReader.isCalendarWord(spoken)) {
            return true;
        }
        boolean free = text.startsSentence(word) || (text.sentence(word) == 0 && titleCase) || followsColon(text, word);
        return (free && lexicon.contains(spoken)) || draft.facts().names().isCreatorWord(text.hash(word));
    }

    private static boolean followsColon(Text text, int word) {
        String gap = text.gapBefore(word).strip();
        return gap.endsWith(":") || gap.endsWith("(") || (gap.equals("-") && text.sentence(word) == 0);
    }

    /** Whether most words of the title that no name covers begin with a capital. */
    private static boolean isTitleCase(Text text) {
        int words = 0;
        int capitals = 0;
        for (int word = 0; word < text.size() && text.sentence(word) == 0; word++) {
            if (text.end(word) - text.start(word) > 3) {
                words++;
                capitals += text.isCapitalised(word) ? 1 : 0;
            }
        }
        return capitals >= words * TITLE_CASE;
    }
}
