package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;

/** None of a list's terms appears outside of names. */
final class TermRule implements Rule {

    private final String rule;
    private final String complaint;
    private final TermTrie terms;
    private final TermTrie harmless;

    /** @param complaint the words behind the term in the violation's detail */
    TermRule(String rule, String complaint, TermTrie terms) {
        this(rule, complaint, terms, TermTrie.of(List.of()));
    }

    /** @param harmless phrases that are read over, whatever terms they hold */
    TermRule(String rule, String complaint, TermTrie terms, TermTrie harmless) {
        this.rule = rule;
        this.complaint = complaint;
        this.terms = terms;
        this.harmless = harmless;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        for (int word = 0; word < text.size(); word++) {
            if (draft.mask().masked(word)) {
                continue;
            }
            int idiom = harmless.endAt(text, word);
            if (idiom > 0) {
                word = idiom - 1;
                continue;
            }
            int end = terms.endAt(text, word);
            if (end > 0) {
                found.add(new Violation(rule, '"' + text.excerpt(word, end) + "\" " + complaint));
            }
        }
    }
}
