package dev.yearlight.loadtest.result;

import java.util.Locale;
import org.HdrHistogram.AbstractHistogram;

/**
 * How long answers took, in milliseconds.
 *
 * @param count answers; the other figures are 0 without any
 */
public record Latency(long count, double p50, double p99, double p999, double most) {

    private static final double MICROS = 1e3;

    /**
     * Of a histogram.
     *
     * @param micros holds microseconds
     */
    public static Latency of(AbstractHistogram micros) {
        return new Latency(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                micros.getValueAtPercentile(99.9) / MICROS,
                micros.getMaxValue() / MICROS);
    }

    /** In one line. */
    public String text() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms", p50, p99, p999);
    }
}
