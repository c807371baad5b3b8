/** What a job in a process of its own and whoever started it say to each other. */
@NullMarked
package dev.yearlight.pipeline.job;

import org.jspecify.annotations.NullMarked;
