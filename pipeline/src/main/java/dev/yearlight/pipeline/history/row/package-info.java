/** What a row of any service's history comes to: a play that was checked, or what is odd about it. */
@NullMarked
package dev.yearlight.pipeline.history.row;

import org.jspecify.annotations.NullMarked;
