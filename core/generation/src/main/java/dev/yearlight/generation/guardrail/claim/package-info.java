/** What a text claims in numbers: counts, times of day, dates, lengths of time. */
@NullMarked
package dev.yearlight.generation.guardrail.claim;

import org.jspecify.annotations.NullMarked;
