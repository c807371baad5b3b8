/** A run under way: what is asked of it, and what each worker says of it once a second. */
@NullMarked
package dev.yearlight.common.run;

import org.jspecify.annotations.NullMarked;
