package dev.yearlight.pipeline.data;

import org.jspecify.annotations.Nullable;

/**
 * One row of a plays file as it lies there, whatever it holds.
 *
 * @param start milliseconds since the epoch; {@link #NONE} where it is null
 * @param playedMillis {@link #NONE} where it is null
 */
public record PlayAsWritten(
        @Nullable String listener,
        long start,
        long playedMillis,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String creator,
        @Nullable Boolean privateSession,
        @Nullable Boolean excluded,
        @Nullable String eventId) {

    /** Stands for null among numbers. */
    public static final long NONE = Long.MIN_VALUE;
}
