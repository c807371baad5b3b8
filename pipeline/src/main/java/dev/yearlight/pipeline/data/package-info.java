/** The data sets of Stage 1 as Parquet: plays in sorted buckets, listeners, and the catalog. */
@NullMarked
package dev.yearlight.pipeline.data;

import org.jspecify.annotations.NullMarked;
