package dev.yearlight.loadtest.result;

import dev.yearlight.loadtest.plan.LoadPlan;
import java.time.Instant;
import java.util.List;

/**
 * What a load run found.
 *
 * @param plan what was asked
 * @param began the first request
 * @param regions in the plan's order
 * @param breaches thresholds that were not held
 */
public record LoadResult(
        String schema, LoadPlan plan, Instant began, List<RegionResult> regions, List<Breach> breaches) {

    /** The name of this document's shape. */
    public static final String SCHEMA = "yearlight-load-1";

    /** Copies its lists. */
    public LoadResult {
        regions = List.copyOf(regions);
        breaches = List.copyOf(breaches);
    }

    /** Judges the regions by the plan's thresholds. */
    public static LoadResult of(LoadPlan plan, Instant began, List<RegionResult> regions) {
        return new LoadResult(
                SCHEMA,
                plan,
                began,
                regions,
                regions.stream()
                        .flatMap(region -> Breach.of(plan.thresholds(), region).stream())
                        .toList());
    }

    /** Whether every region held every threshold. */
    public boolean held() {
        return breaches.isEmpty();
    }

    /** Requests of all regions. */
    public long requests() {
        return regions.stream().mapToLong(RegionResult::requests).sum();
    }
}
