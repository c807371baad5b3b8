/** The watch history of Google Takeout, as far as it tells music. */
@NullMarked
package dev.yearlight.pipeline.history.youtube;

import org.jspecify.annotations.NullMarked;
