/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.common.store;

import org.jspecify.annotations.NullMarked;
