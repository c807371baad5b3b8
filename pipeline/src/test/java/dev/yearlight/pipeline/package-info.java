/** What the tests of the pipeline share. */
@NullMarked
package dev.yearlight.pipeline;

import org.jspecify.annotations.NullMarked;
