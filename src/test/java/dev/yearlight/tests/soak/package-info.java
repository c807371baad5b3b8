/** The long run, for whoever asks for it. */
@NullMarked
package dev.yearlight.tests.soak;

import org.jspecify.annotations.NullMarked;
