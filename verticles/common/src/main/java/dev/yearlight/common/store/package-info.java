/**
 * Reports and day cells in Cassandra: the tables, the serving read, ownership terms and the schema.
 *
 * <p>Every stage completes on a thread of the driver; callers bring results to their own context.
 */
@NullMarked
package dev.yearlight.common.store;

import org.jspecify.annotations.NullMarked;
