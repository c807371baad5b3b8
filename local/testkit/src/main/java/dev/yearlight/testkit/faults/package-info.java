/** A chat completions server that fails by a script, and an independent journal of what it saw. */
@NullMarked
package dev.yearlight.testkit.faults;

import org.jspecify.annotations.NullMarked;
