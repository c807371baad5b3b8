/** Tests of the kill switch's rules. */
@NullMarked
package dev.yearlight.common.withholding;

import org.jspecify.annotations.NullMarked;
