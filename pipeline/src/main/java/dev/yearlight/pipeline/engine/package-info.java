/** Ranks plays without a cluster: whole data sets bucket by bucket, or one imported history. */
@NullMarked
package dev.yearlight.pipeline.engine;

import org.jspecify.annotations.NullMarked;
