package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import java.util.List;

/** One thing that a story must keep to; stateless, so that all chains share it. */
@FunctionalInterface
public interface Rule {

    /** Adds a violation for each place that breaks the rule. */
    void check(Draft draft, List<Violation> found);
}
