/** Tests of this package. */
@NullMarked
package dev.yearlight.repair.parked;

import org.jspecify.annotations.NullMarked;
