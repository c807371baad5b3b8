/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.cli.launch;

import org.jspecify.annotations.NullMarked;
