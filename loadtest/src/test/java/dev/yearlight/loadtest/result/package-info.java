/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.loadtest.result;

import org.jspecify.annotations.NullMarked;
