/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.loadtest.token;

import org.jspecify.annotations.NullMarked;
