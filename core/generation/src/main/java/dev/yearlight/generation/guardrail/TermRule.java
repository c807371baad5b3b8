package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;

/** None of a list's terms appears outside of names. */
final class TermRule implements Rule {

    private final String rule;
    private final String complaint;
    private final TermTrie terms;

    /** @param complaint the words behind the term in the violation's detail */
    TermRule(String rule, String complaint, TermTrie terms) {
        this.rule = rule;
        this.complaint = complaint;
        this.terms = terms;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        for (int word = 0; word < text.size(); word++) {
            int end = draft.mask().masked(word) ? 0 : terms.endAt(text, word);
            if (end > 0) {
                found.add(new Violation(rule, '"' + text.excerpt(word, end) + "\" " + complaint));
            }
        }
    }
}
