/** Run control at a worker: whether a run's days may start, what they cost, and what the worker says of it. */
@NullMarked
package dev.yearlight.generate.control;

import org.jspecify.annotations.NullMarked;
