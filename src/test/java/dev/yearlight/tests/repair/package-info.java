/** Faults are found, taken back and mended over real topics and tables, with the commands that people type. */
@NullMarked
package dev.yearlight.tests.repair;

import org.jspecify.annotations.NullMarked;
