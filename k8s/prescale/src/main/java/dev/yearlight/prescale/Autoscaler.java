package dev.yearlight.prescale;

import java.util.Optional;

/**
 * An autoscaler as it was read.
 *
 * @param version changes with every write, whoever writes
 * @param bounds what it may run now
 * @param remembered what it was allowed before a launch took hold of it; empty while none has
 */
public record Autoscaler(String version, Bounds bounds, Optional<Bounds> remembered) {}
