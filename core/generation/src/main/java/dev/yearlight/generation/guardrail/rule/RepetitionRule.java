package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.HashFilter;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import dev.yearlight.generation.guardrail.text.WordHashes;
import java.util.ArrayList;
import java.util.List;

/** The story does not sound like an earlier one: no six words in a row and no opening in common, names aside. */
public final class RepetitionRule implements Rule {

    private final int run;
    private final int opening;

    /** The rule; so many words in a row, or at the opening, must differ. */
    public RepetitionRule(int run, int opening) {
        this.run = run;
        this.opening = opening;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        if (draft.earlier().isEmpty()) {
            return;
        }
        List<WordHashes> bodies = new ArrayList<>();
        for (Story earlier : draft.earlier()) {
            bodies.add(WordHashes.of(earlier.body()));
            if (earlier.title().strip().equalsIgnoreCase(draft.story().title().strip())) {
                found.add(new Violation("repetition", "the title is that of an earlier story"));
            }
        }
        Text text = draft.text();
        int body = 0;
        while (body < text.size() && text.paragraph(body) == 0) {
            body++;
        }
        checkOpening(draft, body, bodies, found);
        checkRuns(draft, body, bodies, found);
    }

    private void checkOpening(Draft draft, int body, List<WordHashes> earlier, List<Violation> found) {
        Text text = draft.text();
        if (!isFreeOfNames(draft, body, opening)) {
            return;
        }
        for (WordHashes other : earlier) {
            if (opensAlike(text, body, other)) {
                found.add(new Violation(
                        "repetition", '"' + text.excerpt(body, body + opening) + "\" opens an earlier story too"));
                return;
            }
        }
    }

    private boolean opensAlike(Text text, int body, WordHashes other) {
        for (int word = 0; word < opening; word++) {
            if (word >= other.size() || text.hash(body + word) != other.hash(word)) {
                return false;
            }
        }
        return true;
    }

    private void checkRuns(Draft draft, int body, List<WordHashes> earlier, List<Violation> found) {
        Text text = draft.text();
        long[] runs = text.runs(run);
        LongSet shared = shared(runs, body, earlier);
        for (int word = body; word < runs.length && !shared.isEmpty(); word++) {
            if (shared.contains(runs[word]) && isFreeOfNames(draft, word, run)) {
                found.add(new Violation(
                        "repetition", '"' + text.excerpt(word, word + run) + "\" stands in an earlier story too"));
                return;
            }
        }
    }

    /** The runs of earlier stories that may stand in this one from a word on: hardly ever any that do not. */
    private LongSet shared(long[] runs, int from, List<WordHashes> earlier) {
        HashFilter own = new HashFilter();
        for (int word = from; word < runs.length; word++) {
            own.add(runs[word]);
        }
        LongSet shared = new LongSet(0);
        for (WordHashes other : earlier) {
            for (long hash : other.runs(run)) {
                if (own.mayHold(hash)) {
                    shared.add(hash);
                }
            }
        }
        return shared;
    }

    private static boolean isFreeOfNames(Draft draft, int first, int length) {
        if (first + length > draft.text().size()) {
            return false;
        }
        for (int word = first; word < first + length; word++) {
            if (draft.mask().masked(word)) {
                return false;
            }
        }
        return true;
    }
}
