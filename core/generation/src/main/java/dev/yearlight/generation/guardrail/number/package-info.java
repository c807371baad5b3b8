/** The rule of numbers: every claim must be a fact, told of what it belongs to. */
@NullMarked
package dev.yearlight.generation.guardrail.number;

import org.jspecify.annotations.NullMarked;
