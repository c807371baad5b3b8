package dev.yearlight.pipeline.history.scrobble;

import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.history.row.Layout;
import dev.yearlight.pipeline.history.row.Moment;
import dev.yearlight.pipeline.history.row.Outcome;
import dev.yearlight.pipeline.history.row.PlayCheck;
import dev.yearlight.pipeline.history.row.Service;
import dev.yearlight.pipeline.history.row.Titled;
import dev.yearlight.pipeline.intake.Names;
import dev.yearlight.pipeline.intake.OddReason;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scrobbles of Last.fm as a table, which is what the tools around it write, each with a name of its own for the time.
 *
 * <p>Where two columns tell the time, the one that needs no zone is taken. A time without an offset is UTC, as Last.fm's
 * API tells it. A blank time is a track that was playing while the table was made.
 */
public enum LastFmTable implements Layout {
    /** {@code uts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid}. */
    UTS("uts"),
    /** {@code ts,track,artist,album}, the time with the listener's own offset. */
    TS("ts"),
    /** {@code timestamp,artist,album,track}, seconds or ISO 8601. */
    TIMESTAMP("timestamp"),
    /** {@code utc_time} without {@code uts}. */
    UTC_TIME("utc_time"),
    /** {@code artist,album,track,date}, with or without that header, and {@code Artist;Album;AlbumId;Track;Date#user}. */
    DATE("date") {
        @Override
        public List<String> headless(List<String> firstRecord) {
            boolean isRow =
                    firstRecord.size() == COLUMNS_WITHOUT_HEADER.size() && Moment.read(firstRecord.getLast()) != null;
            return isRow ? COLUMNS_WITHOUT_HEADER : List.of();
        }
    };

    private static final List<String> COLUMNS_WITHOUT_HEADER = List.of("artist", "album", "track", "date");

    private final String time;

    LastFmTable(String time) {
        this.time = time;
    }

    @Override
    public Service service() {
        return Service.LAST_FM;
    }

    @Override
    public String words() {
        return "Last.fm table with the time in " + time;
    }

    @Override
    public boolean knows(Set<String> fields) {
        return fields.contains("artist") && fields.contains("track") && fields.contains(time);
    }

    @Override
    public Outcome read(Map<String, String> row, PlayCheck check) {
        String told = row.get(time);
        return Names.told(told)
                ? check.scrobbled(
                        Titled.track(row.get("track"), row.get("artist")), Moment.read(told), Play.UNKNOWN_DURATION)
                : new Outcome.Odd(OddReason.NOW_PLAYING);
    }
}
