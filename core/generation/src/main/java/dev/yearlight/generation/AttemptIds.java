package dev.yearlight.generation;

import dev.yearlight.domain.AttemptId;

/** Seam: where attempt ids come from, so that a seed gives the same history. */
@FunctionalInterface
public interface AttemptIds {

    AttemptId next();
}
