/** Findings of the detectors as people and machines read them, and the gate that they close before publishing. */
@NullMarked
package dev.yearlight.cli.fault;

import org.jspecify.annotations.NullMarked;
