/** Pages that are one file: style and fonts within, a policy that allows nothing else. */
@NullMarked
package dev.yearlight.cli.page;

import org.jspecify.annotations.NullMarked;
