/**
 * Fakes of every port that generation needs, a virtual clock and invented snapshots, for tests.
 *
 * <p>The tests of the chain itself stand in this module's {@code src/test}: the fakes depend on {@code core/generation},
 * so its own tests cannot see them.
 */
@NullMarked
package dev.yearlight.testkit;

import org.jspecify.annotations.NullMarked;
