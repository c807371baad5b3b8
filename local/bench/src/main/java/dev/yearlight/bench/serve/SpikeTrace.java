package dev.yearlight.bench.serve;

import dev.yearlight.bench.load.Sample;
import dev.yearlight.bench.load.Samples;
import java.util.List;

/**
 * The requests of a spike by when they should have left.
 *
 * @param endMicros when the spike ended
 */
record SpikeTrace(List<Sample> before, List<Sample> during, List<Sample> after, long endMicros) {

    private static final long MICROS_A_SECOND = 1_000_000;
    private static final long WINDOW_MICROS = 250_000;

    /** As before: no request turned away, and the tail within this factor. */
    private static final double RECOVERED_WITHIN = 2;

    static SpikeTrace of(Samples samples, double normalSeconds, double spikeSeconds) {
        long start = (long) (normalSeconds * MICROS_A_SECOND);
        long end = start + (long) (spikeSeconds * MICROS_A_SECOND);
        return new SpikeTrace(
                between(samples, 0, start), between(samples, start, end), between(samples, end, Long.MAX_VALUE), end);
    }

    private static List<Sample> between(Samples samples, long from, long to) {
        return samples.all().stream()
                .filter(sample -> sample.dueMicros() >= from && sample.dueMicros() < to)
                .toList();
    }

    /** From the spike's end to the end of the last window that was not as before. */
    double recoverySeconds(double normalP99Millis) {
        long last = after.isEmpty() ? endMicros : after.getLast().dueMicros();
        long recovered = endMicros;
        for (long from = endMicros; from <= last; from += WINDOW_MICROS) {
            long start = from;
            List<Sample> window = after.stream()
                    .filter(sample -> sample.dueMicros() >= start && sample.dueMicros() < start + WINDOW_MICROS)
                    .toList();
            boolean asBefore = window.stream().allMatch(Sample::good)
                    && Samples.quantile(window, 0.99) <= normalP99Millis * RECOVERED_WITHIN;
            recovered = asBefore ? recovered : start + WINDOW_MICROS;
        }
        return (recovered - endMicros) / (double) MICROS_A_SECOND;
    }

    /** From the spike's end to its last answer. */
    double drainedAfterSeconds() {
        return during.stream()
                        .mapToLong(sample -> sample.dueMicros() + sample.latencyMicros() - endMicros)
                        .max()
                        .orElse(0)
                / (double) MICROS_A_SECOND;
    }
}
