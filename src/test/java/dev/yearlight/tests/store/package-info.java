/** What the tables promise, asked of a real Cassandra. */
@NullMarked
package dev.yearlight.tests.store;

import org.jspecify.annotations.NullMarked;
