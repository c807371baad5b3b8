package dev.yearlight.generate.control;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;

/** Latencies of about the last minute, in six parts of which the oldest is forgotten; not thread-safe. */
final class Latencies {

    private static final int PARTS = 6;
    private static final long PART_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int SIGNIFICANT_DIGITS = 2;
    private static final double MICROS_A_MILLI = 1_000;

    private final Deque<Histogram> parts = new ArrayDeque<>();
    private long nextPartAt;

    Latencies(long nowNanos) {
        parts.add(new Histogram(SIGNIFICANT_DIGITS));
        nextPartAt = nowNanos + PART_NANOS;
    }

    void add(Duration took, long nowNanos) {
        turn(nowNanos);
        parts.getLast().recordValue(Math.max(0, took.toNanos() / 1_000));
    }

    /** All of the last minute in one, in microseconds. */
    Histogram lastMinute(long nowNanos) {
        turn(nowNanos);
        Histogram sum = new Histogram(SIGNIFICANT_DIGITS);
        parts.forEach(sum::add);
        return sum;
    }

    /** A quantile in milliseconds; 0 where nothing was measured. */
    static double millis(Histogram micros, double percentile) {
        return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }

    private void turn(long nowNanos) {
        for (int turned = 0; turned < PARTS && nowNanos - nextPartAt >= 0; turned++) {
            parts.add(new Histogram(SIGNIFICANT_DIGITS));
            if (parts.size() > PARTS) {
                parts.removeFirst();
            }
            nextPartAt += PART_NANOS;
        }
        if (nowNanos - nextPartAt >= 0) {
            nextPartAt = nowNanos + PART_NANOS;
        }
    }
}
