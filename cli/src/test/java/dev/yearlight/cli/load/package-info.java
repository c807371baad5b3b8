/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.cli.load;

import org.jspecify.annotations.NullMarked;
