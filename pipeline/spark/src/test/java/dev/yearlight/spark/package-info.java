/** The job on Spark in this process, and on a cluster of processes. */
@NullMarked
package dev.yearlight.spark;

import org.jspecify.annotations.NullMarked;
