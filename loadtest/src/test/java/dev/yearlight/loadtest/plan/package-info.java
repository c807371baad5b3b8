/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.loadtest.plan;

import org.jspecify.annotations.NullMarked;
