package dev.yearlight.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import java.util.List;

/** Holds one rate for hours, to find what leaks, fills or drifts. */
public final class Soak extends ReadersArrive {

    /** As its plan says. */
    public Soak() {
        super((peak, arrivals) -> List.of(constantUsersPerSec(peak).during(arrivals.hold())));
    }
}
