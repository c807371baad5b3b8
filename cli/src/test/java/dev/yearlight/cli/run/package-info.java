/** Tests of how commands estimate and watch runs. */
@NullMarked
package dev.yearlight.cli.run;

import org.jspecify.annotations.NullMarked;
