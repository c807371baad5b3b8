package dev.yearlight.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import io.gatling.javaapi.core.Simulation;
import java.util.List;

/** Holds one rate for hours, to find what leaks, fills or drifts. */
public final class Soak extends Simulation {

    private final LoadRun run = LoadRun.ofProcess();

    /** As its plan says. */
    public Soak() {
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
