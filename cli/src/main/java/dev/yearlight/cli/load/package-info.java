/** Synthetic readers at a service: the plan from settings, the generator's process, its results. */
@NullMarked
package dev.yearlight.cli.load;

import org.jspecify.annotations.NullMarked;
