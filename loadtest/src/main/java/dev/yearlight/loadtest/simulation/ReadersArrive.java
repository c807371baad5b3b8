package dev.yearlight.loadtest.simulation;

import dev.yearlight.loadtest.plan.Arrivals;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Simulation;
import java.util.List;

/** Synthetic readers who come as the process's plan says; what differs is when. */
abstract class ReadersArrive extends Simulation {

    private final LoadRun run = LoadRun.ofProcess();

    ReadersArrive(Injection injection) {
        setUp(run.populations(peak -> injection.steps(peak, run.plan().arrivals())))
                .maxDuration(run.longest())
                .assertions(run.assertions());
    }

    /** When readers come. */
    interface Injection {

        /**
         * The steps, one after the other.
         *
         * @param peak readers a second
         */
        List<OpenInjectionStep> steps(double peak, Arrivals arrivals);
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
