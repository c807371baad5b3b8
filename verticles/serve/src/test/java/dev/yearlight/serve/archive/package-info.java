/** Tests of this part of serving. */
@NullMarked
package dev.yearlight.serve.archive;

import org.jspecify.annotations.NullMarked;
