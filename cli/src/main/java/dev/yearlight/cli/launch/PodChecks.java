package dev.yearlight.cli.launch;

import dev.yearlight.cli.launch.Check.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What pods say, judged. */
final class PodChecks {

    private static final String LOOK = "Look at its log, and at what /readyz says; a new pod warms itself up again.";

    private PodChecks() {}

    /**
     * Every pod's readiness, pools and caches.
     *
     * @param region whose pods these are; a region without any is a no-go, since nobody has looked
     */
    static List<Check> of(String region, List<Pod> pods) {
        if (pods.isEmpty()) {
            return List.of(Check.noGo(
                    Area.PODS,
                    region,
                    "no management port to ask",
                    "whether its pods are ready is not known",
                    "Name them: --management " + region + "=http://POD:9080, or yearlight.load.region." + region
                            + ".management."));
        }
        List<Check> checks = new ArrayList<>();
        for (Pod pod : pods) {
            checks.add(readiness(pod));
            pod.warmth().ifPresent(warmth -> {
                checks.add(pools(pod, warmth));
                checks.add(caches(pod, warmth));
            });
        }
        return checks;
    }

    private static Check readiness(Pod pod) {
        if (pod.answer().isPresent()) {
            return Check.noGo(
                    Area.PODS,
                    where(pod),
                    pod.answer().get(),
                    "its management port does not answer",
                    "Start it, or take it out of the list.");
        }
        if (!pod.ready()) {
            return Check.noGo(
                    Area.PODS,
                    where(pod),
                    "not ready"
                            + pod.warmth()
                                    .map(warmth -> ", " + warmth.verdict())
                                    .orElse(""),
                    "it takes no readers",
                    LOOK);
        }
        if (pod.warmth().isEmpty()) {
            return Check.noGo(
                    Area.PODS,
                    where(pod),
                    "ready, with no word of a warm-up",
                    "it may be cold",
                    "Switch the warm-up on, and start it again.");
        }
        Pod.Warmth warmth = pod.warmth().get();
        String found = String.format(
                Locale.ROOT,
                "ready, %s after %.1f s and %,d requests",
                warmth.verdict(),
                warmth.seconds(),
                warmth.requests());
        return warmth.verdict().equals("warm")
                ? Check.go(Area.PODS, where(pod), found)
                : Check.noGo(Area.PODS, where(pod), found, "its tail was not flat when it took readers", LOOK);
    }

    private static Check pools(Pod pod, Pod.Warmth warmth) {
        String found = "%d of %d pools open, %d statements prepared"
                .formatted(warmth.poolsOpen(), warmth.poolsWanted(), warmth.statementsPrepared());
        return warmth.poolsOpen() >= warmth.poolsWanted() && warmth.poolsOpen() > 0 && warmth.statementsPrepared() > 0
                ? Check.go(Area.POOLS, where(pod), found)
                : Check.noGo(
                        Area.POOLS,
                        where(pod),
                        found,
                        "the first readers would wait for connections or statements",
                        "Look whether all database nodes are up, then start the pod again.");
    }

    private static Check caches(Pod pod, Pod.Warmth warmth) {
        return warmth.caches().isEmpty()
                ? Check.noGo(
                        Area.CACHES,
                        where(pod),
                        "no word of caches",
                        "whether code paths and storage were run through is not known",
                        LOOK)
                : Check.go(Area.CACHES, where(pod), warmth.caches());
    }

    private static String where(Pod pod) {
        return pod.region() + " " + pod.management().getAuthority();
    }
}
