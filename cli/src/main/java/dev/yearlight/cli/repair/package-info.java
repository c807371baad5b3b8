/** The topics and tables behind the ports of finding and mending, and how their results are printed. */
@NullMarked
package dev.yearlight.cli.repair;

import org.jspecify.annotations.NullMarked;
