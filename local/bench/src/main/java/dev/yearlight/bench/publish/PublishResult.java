package dev.yearlight.bench.publish;

/**
 * What publishing came to: medians of the measured rounds.
 *
 * @param listeners records of a round
 * @param recordBytes mean size of a value before compression
 * @param publisher the real one
 * @param bareProducer its peer
 * @param ratioBareProducer records a second of the publisher, in those of the bare producer in the same round
 */
public record PublishResult(
        int listeners,
        int rounds,
        int filesAtOnce,
        double recordBytes,
        Figures publisher,
        Figures bareProducer,
        double ratioBareProducer) {

    /**
     * One of both.
     *
     * @param megabytesPerSecond of values before compression
     * @param brokerMicrosPerRecord what the broker's process spends meanwhile
     */
    public record Figures(
            double recordsPerSecond,
            double megabytesPerSecond,
            double cpuMicrosPerRecord,
            double brokerMicrosPerRecord) {}
}
