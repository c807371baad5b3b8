/** The real command as a person runs it. */
@NullMarked
package dev.yearlight.tests.command;

import org.jspecify.annotations.NullMarked;
