package dev.yearlight.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import io.gatling.javaapi.core.Simulation;
import java.util.List;

/** From no reader to the peak in one moment, as everyone opens the archive when it appears. */
public final class LaunchSpike extends Simulation {

    private final LoadRun run = LoadRun.ofProcess();

    /** As its plan says. */
    public LaunchSpike() {
        setUp(run.populations(rate -> List.of(
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
