/** Faults put into invented listening, and what finds them. */
@NullMarked
package dev.yearlight.pipeline.fault;

import org.jspecify.annotations.NullMarked;
