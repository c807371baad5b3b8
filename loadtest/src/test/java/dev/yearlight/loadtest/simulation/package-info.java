/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.loadtest.simulation;

import org.jspecify.annotations.NullMarked;
