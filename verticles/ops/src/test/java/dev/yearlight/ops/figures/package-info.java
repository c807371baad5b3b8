/** What is said of a run as a whole: workers' reports summed, the pace, the end that it leads to; no I/O. */
@NullMarked
package dev.yearlight.ops.figures;

import org.jspecify.annotations.NullMarked;
