/** The rules that judge names, words and form; each is one small class. */
@NullMarked
package dev.yearlight.generation.guardrail.rule;

import org.jspecify.annotations.NullMarked;
