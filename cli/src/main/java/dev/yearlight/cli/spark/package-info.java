/** Stage 1 on Apache Spark, as the command line starts it: a process of its own. */
@NullMarked
package dev.yearlight.cli.spark;

import org.jspecify.annotations.NullMarked;
