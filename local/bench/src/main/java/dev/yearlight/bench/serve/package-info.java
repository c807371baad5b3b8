/** Measures the role that reads beside bare servers and clients that do the same work. */
@NullMarked
package dev.yearlight.bench.serve;

import org.jspecify.annotations.NullMarked;
