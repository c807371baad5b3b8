/** The settings of a process, gathered from the packaged defaults, a file, the environment and the command line. */
@NullMarked
package dev.yearlight.common.settings;

import org.jspecify.annotations.NullMarked;
