/** DuckDB as the peer of ranking, in a process of its own. */
@NullMarked
package dev.yearlight.bench.rank.peer;

import org.jspecify.annotations.NullMarked;
