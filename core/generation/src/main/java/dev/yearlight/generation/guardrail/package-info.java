/**
 * The guardrails: deterministic rules that a story passes before anyone sees it, each able to say what it refused.
 *
 * <p>A story is tokenised once ({@link dev.yearlight.generation.guardrail.text.Text}), the names of its facts are masked
 * ({@link dev.yearlight.generation.guardrail.facts.Names}), and every {@link dev.yearlight.generation.guardrail.rule.Rule} reads
 * what is left. Start at {@link dev.yearlight.generation.guardrail.Guardrails}.
 */
@NullMarked
package dev.yearlight.generation.guardrail;

import org.jspecify.annotations.NullMarked;
