/** Tests of the warm-up. */
@NullMarked
package dev.yearlight.serve.warm;

import org.jspecify.annotations.NullMarked;
