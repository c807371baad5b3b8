package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.facts.Orders;
import dev.yearlight.generation.guardrail.text.Text;
import dev.yearlight.generation.guardrail.text.WordKind;
import java.util.List;

/** The story does not say what a name of the facts orders it to say. */
public final class ObedienceRule implements Rule {

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
                    && !text.is(WordKind.COMMON, word)
                    && Measure.ofNoun(text.word(word)) == null) {
                String said = text.excerpt(word, word + 1);
                found.add(new Violation("obedience", '"' + said + "\" is what a name of the facts orders"));
                return;
            }
        }
    }
}
