/**
 * The role that writes: snapshots in from Kafka, stories from the model, reports out to Cassandra.
 *
 * <p>Start reading at {@link dev.yearlight.generate.GenerateService}, then {@code ingest}.
 */
@NullMarked
package dev.yearlight.generate;

import org.jspecify.annotations.NullMarked;
