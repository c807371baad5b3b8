package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Story;
import java.util.List;

/**
 * A story as the rules read it.
 *
 * @param text title and body, tokenised
 * @param mask which words belong to names of the facts
 * @param facts what it may say
 */
record Draft(Story story, Text text, Mask mask, Facts facts, Country country, List<Story> earlier) {}
