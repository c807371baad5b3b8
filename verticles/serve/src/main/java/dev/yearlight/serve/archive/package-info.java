/** A listener's archive as it is served: read from the store, joined once, kept for some seconds. */
@NullMarked
package dev.yearlight.serve.archive;

import org.jspecify.annotations.NullMarked;
