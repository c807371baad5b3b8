/** Whose archive is asked for: tokens, what they must claim, and the keys that they are checked with. */
@NullMarked
package dev.yearlight.serve.token;

import org.jspecify.annotations.NullMarked;
