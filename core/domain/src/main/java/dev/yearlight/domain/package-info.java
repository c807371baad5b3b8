/** The nouns of Yearlight: plays, listeners, remarkable days, snapshots, reports and the cells that point at them. */
@NullMarked
package dev.yearlight.domain;

import org.jspecify.annotations.NullMarked;
