/** Tests of the wire forms. */
@NullMarked
package dev.yearlight.codecs;

import org.jspecify.annotations.NullMarked;
