/** Tests of this package. */
@NullMarked
package dev.yearlight.repair.remedy;

import org.jspecify.annotations.NullMarked;
