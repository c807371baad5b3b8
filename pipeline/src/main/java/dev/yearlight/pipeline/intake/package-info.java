/** Takes in foreign files: folders and zips, tables and JSON, row by row and bounded, with what is odd about them. */
@NullMarked
package dev.yearlight.pipeline.intake;

import org.jspecify.annotations.NullMarked;
