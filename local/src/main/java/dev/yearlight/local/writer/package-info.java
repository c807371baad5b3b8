/**
 * The house writer: an OpenAI-compatible server that composes stories by a grammar, so that nothing external is needed.
 *
 * <p>It is not a language model. Its sentences are the resource files of this package; start reading at
 * {@link HouseWriter}.
 */
@NullMarked
package dev.yearlight.local.writer;

import org.jspecify.annotations.NullMarked;
