package dev.yearlight.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import io.gatling.javaapi.core.Simulation;
import java.util.List;

/** Ramps to the peak that the launch is expected to bring, and holds it through the window. */
public final class WarmUp extends Simulation {

    private final LoadRun run = LoadRun.ofProcess();

    /** As its plan says. */
    public WarmUp() {
        setUp(run.populations(rate -> List.of(
                        rampUsersPerSec(0).to(rate).during(run.plan().arrivals().ramp()),
                        constantUsersPerSec(rate).during(run.plan().arrivals().hold()))))
                .maxDuration(run.longest())
                .assertions(run.assertions());
    }

    @Override
    public void before() {
        run.begin();
    }

    @Override
    public void after() {
        run.end();
    }
}
