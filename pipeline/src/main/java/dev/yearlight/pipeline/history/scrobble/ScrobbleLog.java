package dev.yearlight.pipeline.history.scrobble;

import dev.yearlight.pipeline.history.row.Layout;
import dev.yearlight.pipeline.history.row.Moment;
import dev.yearlight.pipeline.history.row.Outcome;
import dev.yearlight.pipeline.history.row.PlayCheck;
import dev.yearlight.pipeline.history.row.Service;
import dev.yearlight.pipeline.history.row.Titled;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The logs of the open services beside Last.fm; their times are seconds since 1970. */
public enum ScrobbleLog implements Layout {
    /**
     * {@code listens/YYYY/M.jsonl}, or one array of the same. How long it played is there where the player told it;
     * {@code duration_ms} is the length of the track and is left to the catalog.
     */
    LISTENBRAINZ(
            Service.LISTENBRAINZ,
            "listened_at",
            "track_metadata.track_name",
            "track_metadata.artist_name",
            "track_metadata.additional_info.duration_played"),
    /** {@code maloja_export_*.json}; of several artists the first counts. */
    MALOJA(Service.MALOJA, "time", "track.title", "track.artists.0", "duration"),
    /** A text with tabs and no header, as the exporter that Libre.fm names writes it. */
    LIBRE_FM(Service.LIBRE_FM, "timestamp", "trackname", "artistname", "duration") {
        @Override
        public List<String> headless(List<String> firstRecord) {
            boolean isRow = firstRecord.size() == LIBRE_FM_COLUMNS.size()
                    && SECONDS.matcher(firstRecord.getFirst()).matches();
            return isRow ? LIBRE_FM_COLUMNS : List.of();
        }
    };

    private static final List<String> LIBRE_FM_COLUMNS =
            List.of("timestamp", "trackname", "artistname", "albumname", "trackmbid", "artistmbid", "albummbid");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    private final Service service;
    private final String time;
    private final String title;
    private final String artist;
    private final String played;

    ScrobbleLog(Service service, String time, String title, String artist, String played) {
        this.service = service;
        this.time = time;
        this.title = title;
        this.artist = artist;
        this.played = played;
    }

    @Override
    public Service service() {
        return service;
    }

    @Override
    public String words() {
        return service.words() + " log";
    }

    @Override
    public boolean knows(Set<String> fields) {
        return fields.contains(time) && fields.contains(title) && fields.contains(artist);
    }

    @Override
    public Outcome read(Map<String, String> row, PlayCheck check) {
        return check.scrobbled(
                Titled.track(row.get(title), row.get(artist)),
                Moment.read(row.get(time)),
                PlayedSeconds.millis(row.get(played)));
    }
}
