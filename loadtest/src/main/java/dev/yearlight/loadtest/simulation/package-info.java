/** The simulations, and the process that runs one; the only code that knows Gatling. */
@NullMarked
package dev.yearlight.loadtest.simulation;

import org.jspecify.annotations.NullMarked;
