package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.List;

/** Where a title is said to be by someone, the facts say so too. */
public final class AttributionRule implements Rule {

    private static final long BY = Hashing.of("by");

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        Mask mask = draft.mask();
        for (int word = 1; word + 1 < text.size(); word++) {
            if (text.hash(word) != BY || !mask.masked(word - 1) || !mask.masked(word + 1)) {
                continue;
            }
            if (!draft.facts().names().isPair(mask.entities()[word - 1], mask.entities()[word + 1])) {
                int from = mask.firsts()[word - 1];
                String said = text.excerpt(from, mask.endOfMention(word + 1));
                found.add(new Violation("attribution", '"' + said + "\" is not what the facts say"));
            }
        }
    }
}
