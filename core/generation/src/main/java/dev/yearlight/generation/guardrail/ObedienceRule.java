package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import java.util.Collection;
import java.util.List;

/** The story does not say what a name of the facts orders it to say. */
final class ObedienceRule implements Rule {

    private final LongSet common;

    /** @param common words that every text holds, whatever it was ordered to say */
    ObedienceRule(Collection<String> common) {
        this.common = LongSet.ofWords(common);
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Orders orders = draft.facts().names().orders();
        if (orders.isEmpty()) {
            return;
        }
        Text text = draft.text();
        for (int word = 0; word < text.size(); word++) {
            if (!draft.mask().masked(word)
                    && orders.hold(text.hash(word))
                    && !common.contains(text.hash(word))
                    && Measure.ofNoun(text.word(word)) == null) {
                String said = text.excerpt(word, word + 1);
                found.add(new Violation("obedience", '"' + said + "\" is what a name of the facts orders"));
                return;
            }
        }
    }
}
