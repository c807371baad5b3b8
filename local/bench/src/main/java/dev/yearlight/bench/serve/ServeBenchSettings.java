package dev.yearlight.bench.serve;

import java.nio.file.Path;
import java.util.List;

/**
 * What to measure of the role that reads, and how.
 *
 * @param home the checkout's root
 * @param folder a folder that does not exist yet, for servers and logs
 * @param scenarios in this order
 * @param listeners of a round of from-cassandra; other scenarios follow it
 * @param warmUps rounds that are not counted
 * @param rounds that are
 * @param templates listeners that all others are copies of
 * @param connections of the load generator
 * @param serveMain main class of the service, which is given {@code serve} and settings
 * @param serveOptions more options of its JVM
 * @param plot file that the picture of the first requests is written to
 */
public record ServeBenchSettings(
        Path home,
        Path folder,
        List<ServeScenario> scenarios,
        int listeners,
        int warmUps,
        int rounds,
        int templates,
        int connections,
        String serveMain,
        List<String> serveOptions,
        Path plot) {

    private static final int LEAST_LISTENERS = 100;

    /** Copies the lists; names what it refuses. */
    public ServeBenchSettings {
        scenarios = List.copyOf(scenarios);
        serveOptions = List.copyOf(serveOptions);
        atLeast(LEAST_LISTENERS, listeners, "listeners");
        atLeast(0, warmUps, "warm-ups");
        atLeast(1, rounds, "rounds");
        atLeast(1, templates, "templates");
        atLeast(1, connections, "connections");
    }

    /** Rounds with those that are not counted. */
    int allRounds() {
        return warmUps + rounds;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("%s must be at least %d, was %d".formatted(name, least, value));
        }
    }
}
