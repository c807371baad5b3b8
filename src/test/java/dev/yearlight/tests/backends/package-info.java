/** Real servers for all tests of this process, and what a test does with them. */
@NullMarked
package dev.yearlight.tests.backends;

import org.jspecify.annotations.NullMarked;
