package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;

/** One thing that a story must keep to; stateless, so that all chains share it. */
@FunctionalInterface
interface Rule {

    /** Adds a violation for each place that breaks the rule. */
    void check(Draft draft, List<Violation> found);
}
