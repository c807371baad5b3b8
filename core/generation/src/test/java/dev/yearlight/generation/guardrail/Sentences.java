package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.StoryCheck.Verdict.Refused;
import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;

/** Sentences in front of a text that is true of any day, as the shipped rules see them. */
final class Sentences {

    static final String REST = " It was a long and lovely stretch of listening, and you let it run on and on while"
            + " the light went around the room and nobody came to turn it off. You stayed where you were, and the songs"
            + " kept coming, and it was good. Some of them you knew by heart and some of them you had almost forgotten.";

    private static final Guardrails SHIPPED = GuardrailsHome.shipped();

    private Sentences() {}

    /** The names of the rules that the sentences break. */
    static List<String> rulesBrokenBy(FixtureDay day, String sentences) {
        return switch (SHIPPED.check(new Story("A day", sentences + REST), day.snapshot(), day.day(), List.of())) {
            case Verdict.Passed passed -> List.of();
            case Refused refused ->
                refused.violations().stream().map(Violation::rule).distinct().toList();
        };
    }
}
