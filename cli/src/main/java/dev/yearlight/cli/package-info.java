/** The yearlight command: the one place that sees all parts and binds ports to adapters. */
@NullMarked
package dev.yearlight.cli;

import org.jspecify.annotations.NullMarked;
