/** What the story of a day may say: its names and numbers, and where the names stand in a text. */
@NullMarked
package dev.yearlight.generation.guardrail.facts;

import org.jspecify.annotations.NullMarked;
