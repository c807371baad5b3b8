package dev.yearlight.loadtest.simulation;

import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.plan.Region;
import dev.yearlight.loadtest.result.Latency;
import dev.yearlight.loadtest.result.RegionResult;
import dev.yearlight.loadtest.result.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** The requests of one region; its size does not grow with their number. */
final class RegionRecorder {

    private static final int MOST_WINDOWS = 120;
    private static final int FIRST = 1_000;
    private static final int DIGITS = 3;

    private final LoadPlan plan;
    private final Region region;
    private final double judgedFrom;
    private final double steadyFrom;
    private final double until;
    private final double windowSeconds;
    private final List<Slot> slots = new ArrayList<>();
    private final Histogram judged = micros();
    private final Histogram first = micros();
    private final Histogram steady = micros();
    private final SortedMap<String, Histogram> steps = new TreeMap<>();
    private final SortedMap<String, Long> failures = new TreeMap<>();
    private long requests;
    private long shed;
    private long held;

    RegionRecorder(LoadPlan plan, Region region) {
        this.plan = plan;
        this.region = region;
        this.judgedFrom = plan.judgedFrom().toMillis() / 1e3;
        this.steadyFrom = plan.steadyFrom().toMillis() / 1e3;
        this.until = plan.arrivals().total().toMillis() / 1e3;
        this.windowSeconds = Math.max(1, Math.ceil(until / MOST_WINDOWS));
        int windows = (int) Math.max(1, Math.ceil(until / windowSeconds));
        for (int window = 0; window < windows; window++) {
            slots.add(new Slot());
        }
    }

    /** A histogram of microseconds, exact to a thousandth. */
    static Histogram micros() {
        Histogram histogram = new Histogram(DIGITS);
        histogram.setAutoResize(true);
        return histogram;
    }

    void record(String step, double second, long micros, Outcome outcome) {
        requests++;
        if (second >= judgedFrom && second < until) {
            held++;
        }
        // The last readers go on for a moment after the hold; nobody new comes, so that is no part of the picture.
        Slot slot = second < until ? slots.get((int) (second / windowSeconds)) : new Slot();
        slot.requests++;
        switch (outcome) {
            case Outcome.Answered() -> {
                slot.latency.recordValue(micros);
                steps.computeIfAbsent(step, name -> micros()).recordValue(micros);
                judge(second, micros);
            }
            case Outcome.Shed() -> {
                slot.shed++;
                shed++;
            }
            case Outcome.Failed(String cause) -> {
                slot.failed++;
                failures.merge(cause, 1L, Long::sum);
            }
        }
    }

    long requests() {
        return requests;
    }

    long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    long shed() {
        return shed;
    }

    RegionResult result() {
        SortedMap<String, Latency> bySteps = new TreeMap<>();
        steps.forEach((step, histogram) -> bySteps.put(step, Latency.of(histogram)));
        return new RegionResult(
                region.name(),
                region.baseUrl(),
                plan.arrivals().peak() * region.share(),
                held / (until - judgedFrom),
                requests(),
                failed(),
                shed(),
                failures,
                Latency.of(judged),
                Latency.of(first),
                Latency.of(steady),
                bySteps,
                windows());
    }

    private void judge(double second, long micros) {
        if (second < judgedFrom) {
            return;
        }
        judged.recordValue(micros);
        if (judged.getTotalCount() <= FIRST) {
            first.recordValue(micros);
        }
        if (second >= steadyFrom) {
            steady.recordValue(micros);
        }
    }

    private List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        for (int at = 0; at < slots.size(); at++) {
            Slot slot = slots.get(at);
            windows.add(new Window(
                    at * windowSeconds,
                    windowSeconds,
                    slot.requests,
                    slot.failed,
                    slot.shed,
                    Latency.of(slot.latency)));
        }
        return windows;
    }

    /** A window as it fills. */
    private static final class Slot {
        private final Histogram latency = micros();
        private long requests;
        private long failed;
        private long shed;
    }
}
