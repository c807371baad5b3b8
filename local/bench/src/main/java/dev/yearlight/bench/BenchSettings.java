package dev.yearlight.bench;

import dev.yearlight.bench.script.SnapshotSize;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What to measure, and how.
 *
 * @param home the checkout's root
 * @param folder a folder that does not exist yet, for servers and logs
 * @param scenarios in this order
 * @param listeners of a round; empty: what suits the scenario
 * @param warmUps rounds that are not counted
 * @param rounds that are
 * @param templates listeners that all others are copies of
 * @param workerMain main class of the worker, which is given {@code generate} and settings
 * @param workerOptions more options of the worker's JVM
 */
public record BenchSettings(
        Path home,
        Path folder,
        List<Scenario> scenarios,
        OptionalInt listeners,
        int warmUps,
        int rounds,
        int templates,
        SnapshotSize size,
        String workerMain,
        List<String> workerOptions) {

    /** Copies the lists; names what it refuses. */
    public BenchSettings {
        scenarios = List.copyOf(scenarios);
        workerOptions = List.copyOf(workerOptions);
        atLeastOne(rounds, "rounds");
        atLeastOne(templates, "templates");
        atLeastOne(listeners.orElse(1), "listeners");
        if (warmUps < 0) {
            throw new IllegalArgumentException("warm-ups must not be negative, was " + warmUps);
        }
    }

    /** Listeners, records or stories of one round of a scenario. */
    int units(Scenario scenario) {
        return listeners.orElse(scenario.units());
    }

    private static void atLeastOne(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }
}
