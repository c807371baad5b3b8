package dev.yearlight.bench.rank;

/** What a scenario came to with so many listeners. */
public sealed interface RankResult {

    /** The scenario's label and the number of listeners, such as {@code plain-1000}. */
    String scenario();

    /** The scenario's label. */
    String engine();

    /**
     * Medians of the rounds; a figure that was not measured is not a number.
     *
     * @param events plays that were ranked
     * @param cpuMicrosPerEvent with starting the process
     * @param marginalCpuMicrosPerEvent what one play more costs, between the fewest and the most listeners
     * @param peakRssMegabytes most memory that the process held, in any round
     * @param ratioDuckdb events a CPU second, in those of DuckDB with as many listeners
     * @param scalingRatio CPU with as many listeners, in that with the fewest
     * @param rssRatio memory with as many listeners, in that with the fewest
     */
    record Measured(
            String scenario,
            String engine,
            int listeners,
            int rounds,
            long events,
            double cpuSeconds,
            double wallSeconds,
            double cpuMicrosPerEvent,
            double marginalCpuMicrosPerEvent,
            double peakRssMegabytes,
            double ratioDuckdb,
            double scalingRatio,
            double rssRatio)
            implements RankResult {}

    /**
     * Not measured.
     *
     * @param why what is missing
     */
    record Skipped(String scenario, String engine, String why) implements RankResult {}
}
