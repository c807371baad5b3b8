/** Tests of what the bench computes. */
@NullMarked
package dev.yearlight.bench;

import org.jspecify.annotations.NullMarked;
