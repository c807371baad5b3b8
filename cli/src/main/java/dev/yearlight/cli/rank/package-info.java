/** A ranked history as people read it, and as machines do. */
@NullMarked
package dev.yearlight.cli.rank;

import org.jspecify.annotations.NullMarked;
