package dev.yearlight.bench.serve;

import java.util.Locale;

/** What generation does while the service is measured; each follows from the one before. */
enum Disturbance {
    /** It is up and has nothing to do. */
    IDLE,
    /** It writes as fast as it can. */
    FULL_LOAD,
    /** Its model is gone, and the work is not. */
    FAILING,
    /** It is killed. */
    KILLED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    String says() {
        return switch (this) {
            case IDLE -> "generation idle";
            case FULL_LOAD -> "generation at full load";
            case FAILING -> "generation without its model";
            case KILLED -> "generation killed";
        };
    }
}
