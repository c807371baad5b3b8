/** Synthetic readers: what a load run is asked, what it found, and the files between its process and its caller. */
@NullMarked
package dev.yearlight.loadtest;

import org.jspecify.annotations.NullMarked;
