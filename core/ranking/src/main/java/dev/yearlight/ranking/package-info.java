/** Finds the remarkable days in a listener's year of plays, with the figures that explain each. */
@NullMarked
package dev.yearlight.ranking;

import org.jspecify.annotations.NullMarked;
