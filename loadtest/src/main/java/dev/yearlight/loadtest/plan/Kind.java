package dev.yearlight.loadtest.plan;

import java.util.Locale;

/** Which simulation a run is. */
public enum Kind {
    /** Ramps to the expected peak and holds it. */
    WARM,
    /** From nothing to the peak at once. */
    SPIKE,
    /** Holds one rate for long. */
    SOAK;

    /** As commands and results call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
