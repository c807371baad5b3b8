package dev.yearlight.generation.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.StoryCheck.Verdict.Refused;
import dev.yearlight.generation.guardrail.Corpus.Sample;
import dev.yearlight.generation.guardrail.Mutations.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GuardrailCorpusTest {

    private static final int SEEDS = 3;

    private final Guardrails guardrails = GuardrailsHome.shipped();

    @Test
    void goodStoriesPass() {
        List<String> refused = new ArrayList<>();
        List<Sample> samples = Corpus.read();
        for (Sample sample : samples) {
            if (check(sample, sample.story()) instanceof Refused verdict) {
                refused.add(sample + ": " + verdict.violations());
            }
        }
        System.out.printf("Good stories refused: %d of %d%n", refused.size(), samples.size());

        assertThat(samples).hasSizeGreaterThanOrEqualTo(60);
        assertThat(refused.size()).as("%s", String.join("\n", refused)).isLessThanOrEqualTo(samples.size() / 100);
    }

    @Test
    void falsifiedStoriesAreRefused() {
        Map<String, int[]> caughtAndMade = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        int made = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (Mutation mutation : Mutations.of(Corpus.read(), seed)) {
                boolean caught = check(mutation.sample(), mutation.story()) instanceof Refused;
                int[] counts = caughtAndMade.computeIfAbsent(mutation.kind(), kind -> new int[2]);
                counts[0] += caught ? 1 : 0;
                counts[1]++;
                made++;
                if (!caught) {
                    missed.add(mutation.kind() + ": " + mutation.change() + " in " + mutation.sample());
                }
            }
        }
        caughtAndMade.forEach(
                (kind, counts) -> System.out.printf("Mutations caught, %s: %d of %d%n", kind, counts[0], counts[1]));
        System.out.printf("Mutations caught: %.2f %% of %d%n", 100.0 * (made - missed.size()) / made, made);

        assertThat(made).isGreaterThanOrEqualTo(500);
        assertThat(missed.size()).as("%s", String.join("\n", missed)).isLessThanOrEqualTo(made / 100);
    }

    private Verdict check(Sample sample, Story story) {
        return guardrails.check(story, sample.day().snapshot(), sample.day().day(), List.of());
    }
}
