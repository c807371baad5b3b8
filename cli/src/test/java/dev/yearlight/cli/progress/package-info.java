/** How a run goes, on the terminal. */
@NullMarked
package dev.yearlight.cli.progress;

import org.jspecify.annotations.NullMarked;
