package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.domain.Country;
import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.TermList;
import dev.yearlight.generation.guardrail.text.Terms;
import java.util.List;
import java.util.Set;

/** The story is spelled as the listener's country spells. */
public final class SpellingRule implements Rule {

    private final Rule noAmerican;
    private final Rule noBritish;
    private final Set<String> americanCountries;

    /** The rule; all countries but these spell as the British do. */
    public SpellingRule(Terms terms, Set<String> americanCountries) {
        this.noAmerican = new TermRule("spelling", "is the American spelling", terms, TermList.AMERICAN);
        this.noBritish = new TermRule("spelling", "is the British spelling", terms, TermList.BRITISH);
        this.americanCountries = americanCountries;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        (isAmerican(draft.country()) ? noBritish : noAmerican).check(draft, found);
    }

    private boolean isAmerican(Country country) {
        return americanCountries.contains(country.code());
    }
}
