/** The whole platform on one machine: what starts, in which order, and how to reach it. */
@NullMarked
package dev.yearlight.cli.platform;

import org.jspecify.annotations.NullMarked;
