/** Which synthetic listener opens an archive next: the launch's key distribution. */
@NullMarked
package dev.yearlight.loadtest.listener;

import org.jspecify.annotations.NullMarked;
