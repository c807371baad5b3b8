/** How a command speaks to who called it: results, remarks, failures with a remedy, exit codes, logs. */
@NullMarked
package dev.yearlight.cli.terminal;

import org.jspecify.annotations.NullMarked;
