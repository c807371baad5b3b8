package dev.yearlight.bench.rank;

import java.util.Locale;

/** Who ranks. */
public enum RankScenario {
    /** {@code ./yearlight rank} over buckets. */
    PLAIN,
    /** DuckDB doing the heavy part in SQL over the same files, all at once. */
    DUCKDB,
    /** The same bucket by bucket, so that what it joins fits into memory: as well as DuckDB can do it. */
    DUCKDB_BUCKETS,
    /** {@code ./yearlight rank --engine spark --master local[2]} over the same plays by date and in no order. */
    SPARK;

    /** As it is named in commands and results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
