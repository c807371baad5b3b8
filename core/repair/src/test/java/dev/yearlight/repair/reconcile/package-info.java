/** Tests of this package. */
@NullMarked
package dev.yearlight.repair.reconcile;

import org.jspecify.annotations.NullMarked;
