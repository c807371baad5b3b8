/** The play activity that Apple sends with a person's data. */
@NullMarked
package dev.yearlight.pipeline.history.apple;

import org.jspecify.annotations.NullMarked;
