/** What the role that writes is measured beside. */
@NullMarked
package dev.yearlight.bench.peer;

import org.jspecify.annotations.NullMarked;
