/** What a look through data sets came to, for people and for machines. */
@NullMarked
package dev.yearlight.cli.check;

import org.jspecify.annotations.NullMarked;
