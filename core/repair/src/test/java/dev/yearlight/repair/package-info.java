/** Tests of this package. */
@NullMarked
package dev.yearlight.repair;

import org.jspecify.annotations.NullMarked;
