/** What every role of the platform shares: its life cycle, metrics, and the bridge between Vert.x and Mutiny. */
@NullMarked
package dev.yearlight.common;

import org.jspecify.annotations.NullMarked;
