/** Processes of a bench, and what they cost. */
@NullMarked
package dev.yearlight.bench.process;

import org.jspecify.annotations.NullMarked;
