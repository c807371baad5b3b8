/** The port of a role for those on call. */
@NullMarked
package dev.yearlight.common.management;

import org.jspecify.annotations.NullMarked;
