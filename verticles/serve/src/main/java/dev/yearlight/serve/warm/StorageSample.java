package dev.yearlight.serve.warm;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;

/**
 * Stored partitions that were read, and whose bytes were discarded.
 *
 * @param failures reads that did not answer
 */
public record StorageSample(int partitions, int failures, double seconds, double p50Millis, double p99Millis) {

    /** No partition at all. */
    public static final StorageSample NONE = new StorageSample(0, 0, 0, 0, 0);

    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    /** @param latencies of the reads that answered; is sorted */
    static StorageSample of(long[] latencies, int failures, long nanos) {
        Arrays.sort(latencies);
        return new StorageSample(
                latencies.length,
                failures,
                nanos / NANOS_A_SECOND,
                quantile(latencies, 0.5),
                quantile(latencies, 0.99));
    }

    /** As the management port tells it. */
    public JsonObject json() {
        return new JsonObject()
                .put("partitions", partitions)
                .put("failures", failures)
                .put("seconds", WarmReport.rounded(seconds))
                .put("p50Millis", WarmReport.rounded(p50Millis))
                .put("p99Millis", WarmReport.rounded(p99Millis));
    }

    /** Of sorted nanoseconds, in milliseconds; 0 of none. */
    static double quantile(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1] / NANOS_A_MILLI;
    }
}
