/** Tests of what a round is made of. */
@NullMarked
package dev.yearlight.bench.script;

import org.jspecify.annotations.NullMarked;
