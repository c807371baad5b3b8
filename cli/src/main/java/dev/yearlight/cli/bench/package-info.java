/** How a bench shows its progress and its results. */
@NullMarked
package dev.yearlight.cli.bench;

import org.jspecify.annotations.NullMarked;
