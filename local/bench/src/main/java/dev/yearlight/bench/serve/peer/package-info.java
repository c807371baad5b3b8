/** What the role that reads is measured beside. */
@NullMarked
package dev.yearlight.bench.serve.peer;

import org.jspecify.annotations.NullMarked;
