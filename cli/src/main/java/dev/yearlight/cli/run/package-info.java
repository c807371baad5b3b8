/** A run from its manifest to its end: how far it is, and what became of each day. */
@NullMarked
package dev.yearlight.cli.run;

import org.jspecify.annotations.NullMarked;
