/** The independent checker: what must hold of a run, over evidence that was gathered without the writers' own code. */
@NullMarked
package dev.yearlight.repair.verify;

import org.jspecify.annotations.NullMarked;
