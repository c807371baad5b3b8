/** How jobs on Spark are started. */
@NullMarked
package dev.yearlight.cli.spark;

import org.jspecify.annotations.NullMarked;
