/** The role that reads, over real servers and beside a role that writes. */
@NullMarked
package dev.yearlight.tests.serve;

import org.jspecify.annotations.NullMarked;
