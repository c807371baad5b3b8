/** What findings do to publishing. */
@NullMarked
package dev.yearlight.cli.fault;

import org.jspecify.annotations.NullMarked;
