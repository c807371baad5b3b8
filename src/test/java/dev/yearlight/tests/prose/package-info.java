/** What the house writer says, held against what the guardrails let through. */
@NullMarked
package dev.yearlight.tests.prose;

import org.jspecify.annotations.NullMarked;
