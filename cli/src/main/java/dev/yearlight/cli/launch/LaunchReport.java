package dev.yearlight.cli.launch;

import dev.yearlight.loadtest.result.LoadResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Go or no-go, with all that led to it.
 *
 * @param load that latencies are from; empty where no run has been
 * @param pods that were asked
 */
public record LaunchReport(Instant at, List<Check> checks, Optional<LoadResult> load, List<Pod> pods) {

    /** Copies its lists. */
    public LaunchReport {
        checks = List.copyOf(checks);
        pods = List.copyOf(pods);
    }

    /** Whether every check says so. */
    public boolean go() {
        return checks.stream().allMatch(Check::go);
    }

    /** What stands against it. */
    public List<Check> against() {
        return checks.stream().filter(check -> !check.go()).toList();
    }
}
