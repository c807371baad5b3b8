/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.loadtest.listener;

import org.jspecify.annotations.NullMarked;
