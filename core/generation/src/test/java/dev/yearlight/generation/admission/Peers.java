package dev.yearlight.generation.admission;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.Gradient2Limit;
import com.netflix.concurrency.limits.limit.VegasLimit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The strategies that are compared, by name, each as its makers ship it, with the same first and highest limit. */
final class Peers {

    private static final double MEAN_SECONDS = 2.16;

    private Peers() {}

    static Map<String, Function<VirtualTime, ConcurrencyLimit>> all(Trace trace) {
        LimitBounds bounds = Contest.SETTINGS.bounds();
        Map<String, Function<VirtualTime, ConcurrencyLimit>> all = new LinkedHashMap<>();
        all.put("oracle", time -> new Oracle(time, trace));
        all.put("seeking", time -> new SeekingLimit(bounds));
        all.put("additive", time -> new AdditiveLimit(bounds));
        all.put("fixed", time -> new FixedLimit(trace.firstSlots()));
        all.put(
                "AIMD of Netflix",
                time -> new Adapted(AIMDLimit.newBuilder()
                        .initialLimit(bounds.first())
                        .minLimit(bounds.lowest())
                        .maxLimit(bounds.highest())
                        .timeout(60, TimeUnit.SECONDS)
                        .build()));
        all.put(
                "Vegas of Netflix",
                time -> new Adapted(VegasLimit.newBuilder()
                        .initialLimit(bounds.first())
                        .maxConcurrency(bounds.highest())
                        .build()));
        all.put(
                "Gradient2 of Netflix",
                time -> new Adapted(Gradient2Limit.newBuilder()
                        .initialLimit(bounds.first())
                        .minLimit(bounds.lowest())
                        .maxConcurrency(bounds.highest())
                        .build()));
        return all;
    }

    /** Knows the trace. */
    private record Oracle(VirtualTime time, Trace trace) implements ConcurrencyLimit {

        @Override
        public int limit() {
            Trace.Phase phase = trace.at(time.seconds());
            return (int) Math.min(phase.slots(), phase.aSecond() * MEAN_SECONDS);
        }

        @Override
        public void ended(long begunNanos, long endedNanos, int inFlight, int work, Ending ending) {
            // It knows already.
        }
    }

    /** A limit of the library behind our interface. */
    private record Adapted(Limit limiter) implements ConcurrencyLimit {

        @Override
        public int limit() {
            return Math.max(1, limiter.getLimit());
        }

        @Override
        public void ended(long begunNanos, long endedNanos, int inFlight, int work, Ending ending) {
            switch (ending) {
                case ANSWERED -> limiter.onSample(begunNanos, endedNanos - begunNanos, inFlight, false);
                case THROTTLED, FAILED -> limiter.onSample(begunNanos, endedNanos - begunNanos, inFlight, true);
                case UNTOLD -> {}
            }
        }
    }
}
