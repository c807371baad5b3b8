package dev.yearlight.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import java.util.List;

/** From no reader to the peak in one moment, as everyone opens the archive when it appears. */
public final class LaunchSpike extends ReadersArrive {

    /** As its plan says. */
    public LaunchSpike() {
        super((peak, arrivals) -> List.of(constantUsersPerSec(peak).during(arrivals.hold())));
    }
}
