/** Parked days and records: what waits, why, and how it is taken up again. */
@NullMarked
package dev.yearlight.repair.parked;

import org.jspecify.annotations.NullMarked;
