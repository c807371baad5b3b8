/** A load generator: a process of its own that keeps to a schedule, and counts from when a request should have left. */
@NullMarked
package dev.yearlight.bench.load;

import org.jspecify.annotations.NullMarked;
