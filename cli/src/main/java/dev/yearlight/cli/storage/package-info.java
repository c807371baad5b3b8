/** Object stores, as the settings say how to reach them. */
@NullMarked
package dev.yearlight.cli.storage;

import org.jspecify.annotations.NullMarked;
