/** Tests of run control at a worker. */
@NullMarked
package dev.yearlight.generate.control;

import org.jspecify.annotations.NullMarked;
