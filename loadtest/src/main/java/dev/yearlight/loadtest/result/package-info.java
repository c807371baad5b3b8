/** What a load run found, and whether that is good enough. */
@NullMarked
package dev.yearlight.loadtest.result;

import org.jspecify.annotations.NullMarked;
