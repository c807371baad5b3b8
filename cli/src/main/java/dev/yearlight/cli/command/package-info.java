/** One class a command; each reads its options, calls the parts, and prints what came of it. */
@NullMarked
package dev.yearlight.cli.command;

import org.jspecify.annotations.NullMarked;
