package dev.yearlight.pipeline.history.row;

import java.util.regex.Pattern;

/** Whose export a history is. */
public enum Service {
    SPOTIFY(
            "Spotify",
            false,
            "(?:StreamingHistory|Streaming_History_(?:Audio|Video)|endsong|endvideo)[^/]{0,200}\\.json",
            """
              Spotify account data: StreamingHistory0.json, StreamingHistory_music_0.json,
                StreamingHistory_podcast_0.json, StreamingHistory_audiobook_0.json;
                arrays of objects with endTime, artistName, trackName, msPlayed and their like
              Spotify extended streaming history: endsong_0.json, Streaming_History_Audio_*.json,
                Streaming_History_Video_*.json;
                arrays of objects with ts, ms_played, master_metadata_track_name and their like
            """),
    APPLE_MUSIC("Apple Music", false, "Apple Music Play Activity\\.csv", """
              Apple Music: Apple Music Play Activity.csv; columns Song Name (or Content Name), Event Type,
                Event End Timestamp, Play Duration Milliseconds, Artist Name or Container Artist Name
            """),
    YOUTUBE_MUSIC("YouTube Music", false, "watch-history\\.json", """
              YouTube Music: watch-history.json of Takeout (choose JSON, not HTML);
                an array of objects with header, title, time, subtitles
            """),
    LAST_FM("Last.fm", true, "recenttracks-[^/]{0,200}\\.(?:csv|json)", """
              Last.fm: CSV with the columns artist, track and one of uts, ts, timestamp, date;
                CSV without a header: artist, album, track, date; JSON with name, artist, date.uts as its API
                gives it, or a document of scrobbles with track, artist, date
            """),
    LISTENBRAINZ("ListenBrainz", true, "listens/\\d{4}/\\d{1,2}\\.jsonl", """
              ListenBrainz: listens/YYYY/M.jsonl of its export, or an array of the same;
                objects with listened_at, track_metadata.track_name, track_metadata.artist_name
            """),
    MALOJA("Maloja", true, "maloja_export[^/]{0,200}\\.json", """
              Maloja: maloja_export_*.json; a document of scrobbles with time, track.title, track.artists
            """),
    LIBRE_FM("Libre.fm", true, "exported_tracks\\.txt", """
              Libre.fm: text with tabs and no header: seconds since 1970, track, artist, album and three MBIDs
            """);

    private final String words;
    private final boolean collectsFromOthers;
    private final Pattern path;
    private final String expected;

    Service(String words, boolean collectsFromOthers, String path, String expected) {
        this.words = words;
        this.collectsFromOthers = collectsFromOthers;
        this.path = Pattern.compile("(?:^|/)" + path + "$", Pattern.CASE_INSENSITIVE);
        this.expected = expected;
    }

    /** The name that people know it by. */
    public String words() {
        return words;
    }

    /** Whether it only records what others play: next to theirs, its history tells every play twice. */
    public boolean collectsFromOthers() {
        return collectsFromOthers;
    }

    /** Whether a file there, within an export, is named as its history. */
    public boolean names(String pathWithinExport) {
        return path.matcher(pathWithinExport).find();
    }

    /** The lines that say what its histories look like. */
    public String expected() {
        return expected;
    }
}
