package dev.yearlight.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import java.util.List;

/** Ramps to the peak that the launch is expected to bring, and holds it through the window. */
public final class WarmUp extends ReadersArrive {

    /** As its plan says. */
    public WarmUp() {
        super((peak, arrivals) -> List.of(
                rampUsersPerSec(0).to(peak).during(arrivals.ramp()),
                constantUsersPerSec(peak).during(arrivals.hold())));
    }
}
