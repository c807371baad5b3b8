/** A model that knows its answers. */
@NullMarked
package dev.yearlight.bench.model;

import org.jspecify.annotations.NullMarked;
