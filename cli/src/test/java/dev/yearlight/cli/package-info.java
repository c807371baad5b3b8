/** Commands as a person or a script meets them. */
@NullMarked
package dev.yearlight.cli;

import org.jspecify.annotations.NullMarked;
