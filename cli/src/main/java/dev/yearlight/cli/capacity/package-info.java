/** How much a launch takes: the formulas of docs/capacity.md over measured figures. */
@NullMarked
package dev.yearlight.cli.capacity;

import org.jspecify.annotations.NullMarked;
