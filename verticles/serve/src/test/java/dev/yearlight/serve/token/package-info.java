/** Tests of this part of serving. */
@NullMarked
package dev.yearlight.serve.token;

import org.jspecify.annotations.NullMarked;
