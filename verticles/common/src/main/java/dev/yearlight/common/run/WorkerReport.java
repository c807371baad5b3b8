package dev.yearlight.common.run;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one worker did for a run since the worker started; a row of its own, so that no writer meets another.
 *
 * @param worker an id that lives as long as the process
 * @param at when it was said; a worker that is silent for long is gone
 * @param listenersInFlight chains that run now
 * @param commitGap the widest gap between a committed offset and the last record taken in
 * @param standstill why the worker does not go on; empty while it does
 * @param days days by what they are and what became of them
 * @param endpoints one entry an endpoint
 * @param causes failures by cause: throttled, unavailable, cut_off, declined, unusable, misconfigured, guardrail rules
 * @param newest the last reports that became visible, newest first, a few
 */
public record WorkerReport(
        RunId run,
        String worker,
        Instant at,
        int listenersInFlight,
        long commitGap,
        String standstill,
        List<Days> days,
        List<Endpoint> endpoints,
        Map<String, Long> causes,
        List<Sample> newest) {

    /** Copies what it is given. */
    public WorkerReport {
        days = List.copyOf(days);
        endpoints = List.copyOf(endpoints);
        causes = Map.copyOf(causes);
        newest = List.copyOf(newest);
    }

    /** Whether the worker is there, for all that one knows now. */
    public boolean isAlive(Instant now) {
        return Silence.isAlive(at, now);
    }

    /** Calls that ended, whatever came of them. */
    public long calls() {
        return endpoints.stream().mapToLong(Endpoint::calls).sum();
    }

    /** What the worker has spent, in millionths of the price table's currency. */
    public long costMicros() {
        return endpoints.stream().mapToLong(Endpoint::costMicros).sum();
    }

    /** Calls that ended and were paid for. */
    public long billedCalls() {
        return endpoints.stream()
                .mapToLong(endpoint -> endpoint.calls() - endpoint.wasted())
                .sum();
    }

    /** Calls that run now. */
    public int callsInFlight() {
        return endpoints.stream().mapToInt(Endpoint::inFlight).sum();
    }

    /**
     * Days of one category in one country.
     *
     * @param country ISO 3166 code
     * @param written became visible
     * @param parked set aside
     * @param skipped were done already
     */
    public record Days(Category category, String country, long written, long parked, long skipped) {}

    /**
     * How one endpoint did.
     *
     * @param name as in the settings
     * @param inFlight calls that run now
     * @param limit calls that may run now
     * @param calls calls that ended
     * @param wasted calls that nobody bills: throttled, failed, out of reach, cancelled
     * @param promptTokens all of them, {@code cachedTokens} included
     * @param costMicros millionths of the price table's currency
     * @param p50Millis median latency of the last minute, and so on
     */
    public record Endpoint(
            String name,
            int inFlight,
            int limit,
            long calls,
            long wasted,
            long promptTokens,
            long cachedTokens,
            long completionTokens,
            long costMicros,
            double p50Millis,
            double p90Millis,
            double p99Millis) {

        /** The same of a worker that is gone: what it did counts, what it was doing does not. */
        public Endpoint atRest() {
            return new Endpoint(
                    name, 0, 0, calls, wasted, promptTokens, cachedTokens, completionTokens, costMicros, 0, 0, 0);
        }

        /** Both workers' together; of latencies the worse, since quantiles cannot be added. */
        public Endpoint plus(Endpoint other) {
            return new Endpoint(
                    name,
                    inFlight + other.inFlight,
                    limit + other.limit,
                    calls + other.calls,
                    wasted + other.wasted,
                    promptTokens + other.promptTokens,
                    cachedTokens + other.cachedTokens,
                    completionTokens + other.completionTokens,
                    costMicros + other.costMicros,
                    Math.max(p50Millis, other.p50Millis),
                    Math.max(p90Millis, other.p90Millis),
                    Math.max(p99Millis, other.p99Millis));
        }
    }

    /**
     * A report as a reader will see it, without whose it is.
     *
     * @param attempt its id
     */
    public record Sample(String attempt, Category category, String country, String title, String body, Instant at) {}
}
