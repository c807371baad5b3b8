/** A launch: how much it takes, and whether everything is ready for it. */
@NullMarked
package dev.yearlight.cli.launch;

import org.jspecify.annotations.NullMarked;
