/** Measures publishing beside a bare producer that sends the same bytes. */
@NullMarked
package dev.yearlight.bench.publish;

import org.jspecify.annotations.NullMarked;
