/** Tests of the demonstration's own parts. */
@NullMarked
package dev.yearlight.cli.demo;

import org.jspecify.annotations.NullMarked;
