package dev.yearlight.cli.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Epochs of synthetic days: the second in which a command began, so that a later one's always replace an earlier's. */
public final class SyntheticEpoch {

    private static final Instant ZERO = Instant.parse("2025-01-01T00:00:00Z");

    private SyntheticEpoch() {}

    /** That of now; there is room for eight years of seconds. */
    public static int of(InstantSource clock) {
        return Math.toIntExact(Duration.between(ZERO, clock.instant()).toSeconds());
    }
}
