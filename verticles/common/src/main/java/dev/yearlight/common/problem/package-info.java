/** Failures of HTTP requests in the words of RFC 9457. */
@NullMarked
package dev.yearlight.common.problem;

import org.jspecify.annotations.NullMarked;
