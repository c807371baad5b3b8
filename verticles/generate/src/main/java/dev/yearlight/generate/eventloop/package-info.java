/** What keeps a chain on its event loop: answers come back to it, and outages are ridden out on it. */
@NullMarked
package dev.yearlight.generate.eventloop;

import org.jspecify.annotations.NullMarked;
