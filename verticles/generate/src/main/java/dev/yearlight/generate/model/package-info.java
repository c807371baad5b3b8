/** The language model over HTTP, as any OpenAI-compatible server speaks it. */
@NullMarked
package dev.yearlight.generate.model;

import org.jspecify.annotations.NullMarked;
