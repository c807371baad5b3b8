package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;

/** The story does not sound like an earlier one: no six words in a row and no opening in common, names aside. */
final class RepetitionRule implements Rule {

    private final int run;
    private final int opening;

    RepetitionRule(int run, int opening) {
        this.run = run;
        this.opening = opening;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        if (draft.earlier().isEmpty()) {
            return;
        }
        LongSet runs = new LongSet(256 * draft.earlier().size());
        LongSet openings = new LongSet(draft.earlier().size());
        for (Story earlier : draft.earlier()) {
            if (earlier.title().strip().equalsIgnoreCase(draft.story().title().strip())) {
                found.add(new Violation("repetition", "the title is that of an earlier story"));
            }
            Text body = Text.of(earlier.body());
            for (int word = 0; word + run <= body.size(); word++) {
                runs.add(hash(body, word, run));
            }
            if (body.size() >= opening) {
                openings.add(hash(body, 0, opening));
            }
        }
        compare(draft, runs, openings, found);
    }

    private void compare(Draft draft, LongSet runs, LongSet openings, List<Violation> found) {
        Text text = draft.text();
        int body = 0;
        while (body < text.size() && text.paragraph(body) == 0) {
            body++;
        }
        if (isFreeOfNames(draft, body, opening) && openings.contains(hash(text, body, opening))) {
            found.add(new Violation(
                    "repetition", '"' + text.excerpt(body, body + opening) + "\" opens an earlier story too"));
        }
        for (int word = body; word + run <= text.size(); word++) {
            if (isFreeOfNames(draft, word, run) && runs.contains(hash(text, word, run))) {
                found.add(new Violation(
                        "repetition", '"' + text.excerpt(word, word + run) + "\" stands in an earlier story too"));
                return;
            }
        }
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

    private static long hash(Text text, int first, int length) {
        long hash = 0;
        for (int word = first; word < first + length; word++) {
            hash = Hashing.join(hash, text.hash(word));
        }
        return hash;
    }
}
