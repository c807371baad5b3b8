/** Tests of the package of the same name. */
@NullMarked
package dev.yearlight.common.settings;

import org.jspecify.annotations.NullMarked;
