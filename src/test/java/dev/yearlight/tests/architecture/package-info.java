/** The rules that the poms cannot say: who may know what, and what nobody may do. */
@NullMarked
package dev.yearlight.tests.architecture;

import org.jspecify.annotations.NullMarked;
