/** The store of reports as the chains see it. */
@NullMarked
package dev.yearlight.generate.store;

import org.jspecify.annotations.NullMarked;
