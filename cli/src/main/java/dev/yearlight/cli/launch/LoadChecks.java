package dev.yearlight.cli.launch;

import dev.yearlight.cli.launch.Check.Area;
import dev.yearlight.loadtest.plan.Thresholds;
import dev.yearlight.loadtest.result.Breach;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.RegionResult;
import dev.yearlight.loadtest.result.Warmth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a load run found, judged by the thresholds of now. */
final class LoadChecks {

    private static final Set<String> LATENCIES = Set.of("p50", "p99", "p99.9");
    private static final String LOAD_AGAIN = "./yearlight warm, then ./yearlight spike, then this again.";

    private LoadChecks() {}

    /** Where no run has been. */
    static List<Check> ofNone() {
        return List.of(Check.noGo(
                Area.LATENCY,
                "all regions",
                "no load run to go by",
                "how quick it is under load is not known",
                "./yearlight spike plays the launch, --probe takes a short look of its own."));
    }

    /**
     * Of a run.
     *
     * @param regions that the launch is in; each must have been read from
     * @param oldest how old the run may be
     */
    static List<Check> of(LoadResult load, List<String> regions, Thresholds thresholds, Duration oldest, Instant now) {
        List<Check> checks = new ArrayList<>();
        Duration age = Duration.between(load.began(), now);
        if (age.compareTo(oldest) > 0) {
            checks.add(Check.noGo(
                    Area.LOAD,
                    "all regions",
                    "the last load run is %d minutes old".formatted(age.toMinutes()),
                    "what was warm then may be cold by now",
                    LOAD_AGAIN));
        }
        Set<String> read = load.regions().stream().map(RegionResult::name).collect(Collectors.toSet());
        regions.stream()
                .filter(region -> !read.contains(region))
                .forEach(region -> checks.add(Check.noGo(
                        Area.LOAD, region, "no load reached it", "whether it is warm is not known", LOAD_AGAIN)));
        load.regions().forEach(region -> checks.addAll(of(region, thresholds)));
        return checks;
    }

    private static List<Check> of(RegionResult region, Thresholds thresholds) {
        List<Breach> breaches = Breach.of(thresholds, region);
        return List.of(
                judged(
                        Area.LATENCY,
                        region,
                        region.judged().text(),
                        breaches.stream()
                                .filter(breach -> LATENCIES.contains(breach.what()))
                                .toList(),
                        "Find what is slow (database, pods' CPU, collections), add pods, warm again."),
                judged(
                        Area.LOAD,
                        region,
                        String.format(
                                Locale.ROOT,
                                "%.1f of %.1f requests a second, %.3f %% failed, %.3f %% shed",
                                region.rate(),
                                region.peak(),
                                region.errorShare() * 100,
                                region.shedShare() * 100),
                        breaches.stream()
                                .filter(breach -> !LATENCIES.contains(breach.what()))
                                .toList(),
                        "Look at the failures in the run's result, at yearlight_serve_shed, and whether every listener was"
                                + " seeded (who has no days asks for none); ./yearlight launch"
                                + " plan says how many pods the peak takes."),
                warmth(region, thresholds));
    }

    private static Check judged(Area area, RegionResult region, String found, List<Breach> breaches, String remedy) {
        return breaches.isEmpty()
                ? Check.go(area, region.name(), found)
                : Check.noGo(
                        area,
                        region.name(),
                        found,
                        breaches.stream()
                                .map(breach -> "%s is %s, the limit is %s"
                                        .formatted(breach.what(), breach.measured(), breach.limit()))
                                .collect(Collectors.joining("; ")),
                        remedy);
    }

    private static Check warmth(RegionResult region, Thresholds thresholds) {
        Warmth warmth = Warmth.of(region, thresholds);
        return switch (warmth.verdict()) {
            case WARM -> Check.go(Area.WARMTH, region.name(), "warm: " + warmth.why());
            case COLD ->
                Check.noGo(
                        Area.WARMTH,
                        region.name(),
                        "cold: " + warmth.why(),
                        "the first readers waited longer than those after them",
                        "./yearlight warm, and let it run into the launch; then ./yearlight spike again.");
            case UNKNOWN ->
                Check.noGo(
                        Area.WARMTH,
                        region.name(),
                        warmth.why(),
                        "whether it is warm is not known",
                        "Let the run last longer (yearlight.load.spike.hold) or raise yearlight.load.peak.");
        };
    }
}
