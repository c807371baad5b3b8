/** Tests of what a run is asked and what its workers say. */
@NullMarked
package dev.yearlight.common.run;

import org.jspecify.annotations.NullMarked;
