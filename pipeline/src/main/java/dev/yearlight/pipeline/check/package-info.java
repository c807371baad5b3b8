/** Looks through data sets for what ranking would refuse or leave out, and never stops at the first fault. */
@NullMarked
package dev.yearlight.pipeline.check;

import org.jspecify.annotations.NullMarked;
