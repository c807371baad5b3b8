/** Tests of the ranking, on hand-made and on invented years. */
@NullMarked
package dev.yearlight.ranking;

import org.jspecify.annotations.NullMarked;
