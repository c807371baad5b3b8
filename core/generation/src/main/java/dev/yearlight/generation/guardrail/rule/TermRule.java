package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.TermList;
import dev.yearlight.generation.guardrail.text.Terms;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.List;

/** None of a list's terms appears outside of names. */
public final class TermRule implements Rule {

    private final String rule;
    private final String complaint;
    private final Terms terms;
    private final TermList refused;
    private final TermList harmless;

    /** @param complaint the words behind the term in the violation's detail */
    public TermRule(String rule, String complaint, Terms terms, TermList refused) {
        this(rule, complaint, terms, refused, TermList.EMPTY);
    }

    /** @param harmless phrases that are read over, whatever terms they hold */
    public TermRule(String rule, String complaint, Terms terms, TermList refused, TermList harmless) {
        this.rule = rule;
        this.complaint = complaint;
        this.terms = terms;
        this.refused = refused;
        this.harmless = harmless;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        int next;
        for (int word = draft.terms().nextSetBit(0);
                word >= 0;
                word = draft.terms().nextSetBit(next)) {
            next = word + 1;
            if (draft.mask().masked(word)) {
                continue;
            }
            int idiom = terms.endAt(harmless, text, word);
            if (idiom > 0) {
                next = idiom;
                continue;
            }
            int end = terms.endAt(refused, text, word);
            if (end > 0) {
                found.add(new Violation(rule, '"' + text.excerpt(word, end) + "\" " + complaint));
            }
        }
    }
}
