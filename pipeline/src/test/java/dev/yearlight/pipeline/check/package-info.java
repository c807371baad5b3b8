/** Tests of the check of data sets. */
@NullMarked
package dev.yearlight.pipeline.check;

import org.jspecify.annotations.NullMarked;
