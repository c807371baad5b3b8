/**
 * The policy of writing stories: one serial chain per listener, retry and parking, and the ports that it needs.
 *
 * <p>No I/O, no clock and no threads of its own; start reading at {@link ListenerChain}.
 */
@NullMarked
package dev.yearlight.generation;

import org.jspecify.annotations.NullMarked;
