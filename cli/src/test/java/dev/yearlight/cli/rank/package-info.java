/** What rank reads and prints. */
@NullMarked
package dev.yearlight.cli.rank;

import org.jspecify.annotations.NullMarked;
