/** Measures the role that writes beside bare clients that do the same work. */
@NullMarked
package dev.yearlight.bench;

import org.jspecify.annotations.NullMarked;
