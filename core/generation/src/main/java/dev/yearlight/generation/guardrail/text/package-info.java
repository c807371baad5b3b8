/** A story cut into words, and what is known of words: the lists of the settings, numbers, the calendar. */
@NullMarked
package dev.yearlight.generation.guardrail.text;

import org.jspecify.annotations.NullMarked;
