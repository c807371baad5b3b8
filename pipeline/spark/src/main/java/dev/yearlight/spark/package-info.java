/** The job that buckets, sorts and ranks plays on Apache Spark: its command line, its driver and what runs on executors. */
@NullMarked
package dev.yearlight.spark;

import org.jspecify.annotations.NullMarked;
