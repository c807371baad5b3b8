package dev.yearlight.serve.archive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the cache of archives counts: {@code yearlight.serve.cache} by result, and what rules keep back. */
public final class CacheMetrics {

    private final Counter hits;
    private final Counter misses;
    private final Counter shared;
    private final Counter crowded;
    private final Counter withheld;

    public CacheMetrics(MeterRegistry registry) {
        hits = lookups(registry, "hits");
        misses = lookups(registry, "misses");
        shared = lookups(registry, "shared");
        crowded = lookups(registry, "crowded");
        withheld = Counter.builder("yearlight.serve.withheld.reports")
                .description("Reports of archives that were read which a rule keeps back")
                .register(registry);
    }

    private static Counter lookups(MeterRegistry registry, String result) {
        return Counter.builder("yearlight.serve.cache")
                .description("Archives asked for: remembered, read, read for somebody else just then, refused")
                .tag("result", result)
                .register(registry);
    }

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void shared() {
        shared.increment();
    }

    void crowded() {
        crowded.increment();
    }

    void withheld(int reports) {
        if (reports > 0) {
            withheld.increment(reports);
        }
    }
}
