package dev.yearlight.bench.rank;

import java.nio.file.Path;
import java.util.List;

/**
 * What to measure of ranking, and how.
 *
 * @param home the checkout's root
 * @param folder a folder that does not exist yet, for logs and what is written
 * @param data where invented plays are kept for the next time
 * @param scenarios in this order, interleaved
 * @param listeners how many, ascending; what one play more costs is told between the fewest and the most
 * @param rounds medians are of
 * @param main main class of the command, which is given {@code rank} and its options
 */
public record RankBenchSettings(
        Path home,
        Path folder,
        Path data,
        List<RankScenario> scenarios,
        List<Integer> listeners,
        int rounds,
        String main) {

    /** Copies and sorts; names what it refuses. */
    public RankBenchSettings {
        scenarios = scenarios.stream().distinct().toList();
        listeners = listeners.stream().distinct().sorted().toList();
        if (listeners.isEmpty() || listeners.getFirst() < 1) {
            throw new IllegalArgumentException("listeners must be one number or more, each at least 1");
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, was " + rounds);
        }
    }

    Path logs() {
        return folder.resolve("logs");
    }
}
