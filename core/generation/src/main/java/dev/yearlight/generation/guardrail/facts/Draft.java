package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.BitSet;
import java.util.List;

/**
 * A story as the rules read it.
 *
 * @param text title and body, tokenised
 * @param terms the words at which a term of some list begins
 * @param mask which words belong to names of the facts
 * @param facts what it may say
 */
public record Draft(
        Story story, Text text, BitSet terms, Mask mask, Facts facts, Country country, List<Story> earlier) {}
