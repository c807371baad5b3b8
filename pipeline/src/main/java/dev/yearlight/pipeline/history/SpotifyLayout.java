package dev.yearlight.pipeline.history;

import java.util.Set;
import java.util.regex.Pattern;

/** How a row of a Spotify export looks, told by its fields: names of files change more often than these do. */
public enum SpotifyLayout {
    /** {@code StreamingHistoryN.json}, {@code StreamingHistory_music_N.json}; old ones have podcasts mixed in. */
    ACCOUNT_MUSIC("account data, music", Set.of("endTime", "msPlayed", "artistName", "trackName")),
    /** {@code StreamingHistory_podcast_N.json}. */
    ACCOUNT_PODCAST("account data, podcasts", Set.of("endTime", "msPlayed", "podcastName", "episodeName")),
    /** {@code StreamingHistory_audiobook_N.json}; the chapter may be missing. */
    ACCOUNT_AUDIOBOOK("account data, audiobooks", Set.of("endTime", "msPlayed", "audiobookName")),
    /** {@code endsong_N.json}, {@code Streaming_History_Audio_*.json} and {@code _Video_}, with 19, 21 or 23 fields. */
    EXTENDED("extended streaming history", Set.of("ts", "ms_played", "master_metadata_track_name")),
    /** A file without rows, as exports hold them for what was never used. */
    EMPTY("no rows", Set.of()),
    /** None of these. */
    UNKNOWN("unknown", Set.of());

    /** What was expected, for those who brought something else. */
    static final String KNOWN = """
            Known layouts:
              Spotify account data: StreamingHistory0.json, StreamingHistory_music_0.json,
                StreamingHistory_podcast_0.json, StreamingHistory_audiobook_0.json;
                arrays of objects with endTime, artistName, trackName, msPlayed and their like
              Spotify extended streaming history: endsong_0.json, Streaming_History_Audio_*.json,
                Streaming_History_Video_*.json;
                arrays of objects with ts, ms_played, master_metadata_track_name and their like
              A folder of these, or the zip as downloaded.""";

    private static final Pattern FILE_NAME = Pattern.compile(
            "(?:StreamingHistory|Streaming_History_(?:Audio|Video)|endsong|endvideo)[^/]{0,200}\\.json",
            Pattern.CASE_INSENSITIVE);

    private final String words;

    // Only ever Set.of, which cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> fields;

    SpotifyLayout(String words, Set<String> fields) {
        this.words = words;
        this.fields = fields;
    }

    /** The name that people know it by. */
    public String words() {
        return words;
    }

    /** Whether a file of that name, without folders, should hold history. */
    static boolean named(String fileName) {
        return FILE_NAME.matcher(fileName).matches();
    }

    /** The layout that a row with these fields has. */
    static SpotifyLayout of(Set<String> present) {
        for (SpotifyLayout layout : values()) {
            if (!layout.fields.isEmpty() && present.containsAll(layout.fields)) {
                return layout;
            }
        }
        return UNKNOWN;
    }

    /** Whether times are told to the second: two equal rows then are one play. */
    boolean tellsSeconds() {
        return this == EXTENDED;
    }
}
