/** What is stored of listeners' days, as everything that finds or mends faults reads it. */
@NullMarked
package dev.yearlight.repair;

import org.jspecify.annotations.NullMarked;
