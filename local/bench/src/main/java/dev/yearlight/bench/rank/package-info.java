/** Measures ranking a year of plays: the plain engine, Spark, and DuckDB doing the heavy part in SQL. */
@NullMarked
package dev.yearlight.bench.rank;

import org.jspecify.annotations.NullMarked;
