/** Puts snapshots on their way to the writers: the run's manifest first, then Kafka. */
@NullMarked
package dev.yearlight.pipeline.publish;

import org.jspecify.annotations.NullMarked;
