/** Tokens of synthetic listeners, and of nobody else. */
@NullMarked
package dev.yearlight.loadtest.token;

import org.jspecify.annotations.NullMarked;
