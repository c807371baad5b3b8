/** What a load run is asked: whom, how many, how fast, as whom, and how good is good enough. */
@NullMarked
package dev.yearlight.loadtest.plan;

import org.jspecify.annotations.NullMarked;
