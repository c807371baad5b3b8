package dev.yearlight.loadtest.simulation;

import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.plan.Region;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.Progress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * Times every request from the moment its reader wants it to the end of its answer, in microseconds, so that waiting for
 * a connection counts, too. Safe for many threads.
 */
final class Recorder {

    private static final double MICROS = 1e3;
    private static final int P99 = 99;

    private final LoadPlan plan;
    private final InstantSource clock;
    private final Map<String, RegionRecorder> regions = new LinkedHashMap<>();
    private OptionalLong begin = OptionalLong.empty();
    private Instant began = Instant.EPOCH;
    private Histogram lastSecond = RegionRecorder.micros();
    private long lastRequests;

    Recorder(LoadPlan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
        plan.regions().forEach(region -> regions.put(region.name(), new RegionRecorder(plan, region)));
    }

    /**
     * One request.
     *
     * @param step of the journey
     * @param start by {@link System#nanoTime}, as is the end
     */
    synchronized void record(Region region, String step, long start, long end, Outcome outcome) {
        if (begin.isEmpty()) {
            begin = OptionalLong.of(start);
            began = clock.instant();
        }
        long micros = Math.max(0, (end - start) / 1_000);
        Objects.requireNonNull(regions.get(region.name()))
                .record(step, (start - begin.getAsLong()) / 1e9, micros, outcome);
        if (outcome instanceof Outcome.Answered) {
            lastSecond.recordValue(micros);
        }
    }

    /** What happened since the last call; call it once a second. */
    synchronized Progress progress(long nanoTime) {
        long requests = 0;
        long failed = 0;
        long shed = 0;
        for (RegionRecorder region : regions.values()) {
            requests += region.requests();
            failed += region.failed();
            shed += region.shed();
        }
        long second = begin.isEmpty() ? 0 : (nanoTime - begin.getAsLong()) / 1_000_000_000;
        Progress progress = new Progress(
                second,
                plan.arrivals().total().toSeconds(),
                requests - lastRequests,
                requests,
                failed,
                shed,
                lastSecond.getValueAtPercentile(P99) / MICROS);
        lastRequests = requests;
        lastSecond = RegionRecorder.micros();
        return progress;
    }

    /** What all of it comes to. */
    synchronized LoadResult result() {
        return LoadResult.of(
                plan,
                began,
                regions.values().stream().map(RegionRecorder::result).toList());
    }
}
