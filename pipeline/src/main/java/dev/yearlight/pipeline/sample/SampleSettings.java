package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Window;

/**
 * What to invent. A listener's year depends on the seed, the year and the listener's number alone, so a larger sample
 * begins with the smaller one.
 *
 * @param listeners how many, 1 to 100 million
 * @param seed equal seeds give equal bytes
 * @param year the calendar year that is ranked
 * @param buckets how many files the plays are spread over
 */
public record SampleSettings(int listeners, long seed, int year, int buckets) {

    /** Few enough for a laptop's open files, enough to rank in parallel. */
    public static final int DEFAULT_BUCKETS = 8;

    private static final int MOST_LISTENERS = 100_000_000;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    /** Refuses numbers out of range; the message names the field. */
    public SampleSettings {
        between(listeners, 1, MOST_LISTENERS, "listeners");
        between(year, EARLIEST_YEAR, LATEST_YEAR, "year");
        between(buckets, 1, 1024, "buckets");
    }

    /** With the usual number of buckets. */
    public static SampleSettings of(int listeners, long seed, int year) {
        return new SampleSettings(listeners, seed, year, DEFAULT_BUCKETS);
    }

    /** The local dates to be ranked. */
    public Window window() {
        return Window.ofYear(year);
    }

    private static void between(int value, int lowest, int highest, String field) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    field + " must be between " + lowest + " and " + highest + ", was " + value);
        }
    }
}
