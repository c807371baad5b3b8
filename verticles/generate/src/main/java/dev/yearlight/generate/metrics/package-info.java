/** What the role that writes counts. */
@NullMarked
package dev.yearlight.generate.metrics;

import org.jspecify.annotations.NullMarked;
