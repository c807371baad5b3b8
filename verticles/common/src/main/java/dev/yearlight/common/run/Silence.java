package dev.yearlight.common.run;

import java.time.Duration;
import java.time.Instant;

/** By its silence one tells that a worker is gone: it speaks about once a second. */
final class Silence {

    private static final Duration OF_THE_GONE = Duration.ofSeconds(15);

    private Silence() {}

    /** Whether who spoke last then is still there. */
    static boolean isAlive(Instant spoke, Instant now) {
        return !spoke.plus(OF_THE_GONE).isBefore(now);
    }
}
