package dev.yearlight.spark;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One row of the stream that is shuffled and sorted: a play, or the header that tells who the listener of the plays after
 * it is.
 *
 * <p>A header has no end, so it sorts first; its {@code flags} are {@link #HEADER}, which no data set's row can be given.
 * It carries the country as title, the zone as creator and the birthday as event id, so that both kinds have one shape.
 */
final class StreamRow {

    /** The columns in their order; a bucket is sorted by all of them, so that equal input has one order only. */
    static final List<String> COLUMNS =
            List.of("listener", "end", "event_id", "start", "played_millis", "kind", "title", "creator", "flags");

    /** Of {@code flags} in a header; a play has the sum of {@link #PRIVATE} and {@link #EXCLUDED}. */
    static final int HEADER = 4;

    private static final int PRIVATE = 1;
    private static final int EXCLUDED = 2;

    private static final int LISTENER_COLUMN = 0;
    private static final int EVENT_ID_COLUMN = 2;
    private static final int START_COLUMN = 3;
    private static final int PLAYED_COLUMN = 4;
    private static final int KIND_COLUMN = 5;
    private static final int TITLE_COLUMN = 6;
    private static final int CREATOR_COLUMN = 7;
    private static final int FLAGS_COLUMN = 8;

    private static final String NO_YEAR = "--";

    private StreamRow() {}

    static boolean isHeader(Row row) {
        return !row.isNullAt(FLAGS_COLUMN) && row.getInt(FLAGS_COLUMN) == HEADER;
    }

    /** Whose row it is. */
    static ListenerId listener(Row row) {
        return new ListenerId(text(row, LISTENER_COLUMN));
    }

    /** Whether it is a row of that listener, without a look at the id's characters again. */
    static boolean isOf(ListenerId listener, Row row) {
        return listener.value().equals(row.get(LISTENER_COLUMN));
    }

    /** The listener that a header tells of; refuses what the listeners data set may not hold. */
    static Listener header(Row row) {
        String birthday = row.isNullAt(EVENT_ID_COLUMN) ? null : row.getString(EVENT_ID_COLUMN);
        try {
            return new Listener(
                    listener(row),
                    new Country(text(row, TITLE_COLUMN)),
                    ZoneId.of(text(row, CREATOR_COLUMN)),
                    monthDay(birthday));
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("its zone or its birthday is none", unknown);
        }
    }

    /** The play; refuses what the plays data set may not hold, and says which column, never what it holds. */
    static Play play(Row row) {
        requireNoNull(row, START_COLUMN);
        requireNoNull(row, FLAGS_COLUMN);
        int flags = row.getInt(FLAGS_COLUMN);
        return new Play(
                row.getLong(START_COLUMN),
                row.getLong(PLAYED_COLUMN),
                kind(text(row, KIND_COLUMN)),
                text(row, TITLE_COLUMN),
                text(row, CREATOR_COLUMN),
                (flags & PRIVATE) != 0,
                (flags & EXCLUDED) != 0,
                text(row, EVENT_ID_COLUMN));
    }

    private static @Nullable MonthDay monthDay(@Nullable String birthday) {
        return birthday == null ? null : MonthDay.parse(NO_YEAR + birthday);
    }

    private static PlayKind kind(String name) {
        return switch (name) {
            case "TRACK" -> PlayKind.TRACK;
            case "EPISODE" -> PlayKind.EPISODE;
            case "CHAPTER" -> PlayKind.CHAPTER;
            default -> throw new IllegalArgumentException("its kind is none of " + List.of(PlayKind.values()));
        };
    }

    private static String text(Row row, int column) {
        requireNoNull(row, column);
        return row.getString(column);
    }

    private static void requireNoNull(Row row, int column) {
        if (row.isNullAt(column)) {
            throw new IllegalArgumentException("its " + COLUMNS.get(column) + " is missing");
        }
    }
}
