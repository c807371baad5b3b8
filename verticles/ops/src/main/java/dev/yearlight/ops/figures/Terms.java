package dev.yearlight.ops.figures;

import java.time.Instant;
import java.util.Optional;

/**
 * What a run is held to.
 *
 * @param deadline when it must have ended
 * @param currency of all amounts, such as {@code USD}
 */
public record Terms(Optional<Instant> deadline, String currency) {}
