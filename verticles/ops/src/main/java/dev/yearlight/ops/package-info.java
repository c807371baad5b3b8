/** The role that watches: reads what workers report of a run once a second, and feeds it to every open page. */
@NullMarked
package dev.yearlight.ops;

import org.jspecify.annotations.NullMarked;
