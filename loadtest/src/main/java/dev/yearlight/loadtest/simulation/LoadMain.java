package dev.yearlight.loadtest.simulation;

import dev.yearlight.loadtest.LoadFiles;
import dev.yearlight.loadtest.plan.LoadPlan;
import io.gatling.app.Gatling;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.nio.file.Path;

/** The process of a load run. Ends with 0, or with 2 where one of Gatling's own assertions does not hold. */
public final class LoadMain {

    private LoadMain() {}

    /**
     * Runs the simulation of a plan.
     *
     * @param arguments the plan's file
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: LoadMain PLAN-FILE");
        }
        LoadPlan plan = LoadFiles.plan(Path.of(arguments[0]));
        System.setProperty(LoadRun.PLAN, arguments[0]);
        Gatling.main(new String[] {
            "--simulation",
            simulation(plan).getName(),
            "--results-folder",
            LoadFiles.report(plan).toString(),
        });
    }

    private static Class<? extends Simulation> simulation(LoadPlan plan) {
        return switch (plan.kind()) {
            case WARM -> WarmUp.class;
            case SPIKE -> LaunchSpike.class;
            case SOAK -> Soak.class;
        };
    }
}
