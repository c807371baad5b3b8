/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.cli.capacity;

import org.jspecify.annotations.NullMarked;
