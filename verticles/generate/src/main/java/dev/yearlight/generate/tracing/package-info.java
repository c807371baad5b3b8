/** One trace for each day written, with OpenTelemetry's names for generative models; nothing where it is off. */
@NullMarked
package dev.yearlight.generate.tracing;

import org.jspecify.annotations.NullMarked;
