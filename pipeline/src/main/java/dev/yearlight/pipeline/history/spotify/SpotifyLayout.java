package dev.yearlight.pipeline.history.spotify;

import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.history.row.Layout;
import dev.yearlight.pipeline.history.row.Moment;
import dev.yearlight.pipeline.history.row.Outcome;
import dev.yearlight.pipeline.history.row.PlayCheck;
import dev.yearlight.pipeline.history.row.Service;
import dev.yearlight.pipeline.history.row.Titled;
import dev.yearlight.pipeline.intake.Names;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a row of a Spotify export looks; all tell the END of a play in UTC, account data to the minute. */
public enum SpotifyLayout implements Layout {
    /** {@code StreamingHistoryN.json}, {@code StreamingHistory_music_N.json}; old ones have podcasts mixed in. */
    ACCOUNT_MUSIC("account data, music", Set.of("endTime", "msPlayed", "artistName", "trackName")) {
        @Override
        Titled titled(Map<String, String> row) {
            return Titled.track(row.get("trackName"), row.get("artistName"));
        }
    },
    /** {@code StreamingHistory_podcast_N.json}. */
    ACCOUNT_PODCAST("account data, podcasts", Set.of("endTime", "msPlayed", "podcastName", "episodeName")) {
        @Override
        Titled titled(Map<String, String> row) {
            return new Titled(PlayKind.EPISODE, row.get("episodeName"), row.get("podcastName"));
        }
    },
    /** {@code StreamingHistory_audiobook_N.json}; the chapter may be missing. */
    ACCOUNT_AUDIOBOOK("account data, audiobooks", Set.of("endTime", "msPlayed", "audiobookName")) {
        @Override
        Titled titled(Map<String, String> row) {
            return chapter(row.get("chapterName"), row.get("audiobookName"));
        }
    },
    /** {@code endsong_N.json}, {@code Streaming_History_Audio_*.json} and {@code _Video_}, with 19, 21 or 23 fields. */
    EXTENDED("extended streaming history", Set.of("ts", "ms_played", "master_metadata_track_name")) {
        @Override
        Titled titled(Map<String, String> row) {
            String track = row.get("master_metadata_track_name");
            if (Names.told(track)) {
                return Titled.track(track, row.get("master_metadata_album_artist_name"));
            }
            String episode = row.get("episode_name");
            if (Names.told(episode)) {
                return new Titled(PlayKind.EPISODE, episode, row.get("episode_show_name"));
            }
            return chapter(row.get("audiobook_chapter_title"), row.get("audiobook_title"));
        }

        @Override
        public Outcome read(Map<String, String> row, PlayCheck check) {
            boolean privateSession = Boolean.parseBoolean(row.get("incognito_mode"));
            return check.streamed(titled(row), Moment.read(row.get("ts")), row.get("ms_played"), privateSession);
        }
    };

    private final String words;

    // Only ever Set.of, which cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> fields;

    SpotifyLayout(String words, Set<String> fields) {
        this.words = Service.SPOTIFY.words() + " " + words;
        this.fields = fields;
    }

    abstract Titled titled(Map<String, String> row);

    @Override
    public Service service() {
        return Service.SPOTIFY;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean knows(Set<String> present) {
        return present.containsAll(fields);
    }

    @Override
    public Outcome read(Map<String, String> row, PlayCheck check) {
        return check.streamed(titled(row), Moment.read(row.get("endTime")), row.get("msPlayed"), false);
    }

    private static Titled chapter(@Nullable String chapter, @Nullable String book) {
        return new Titled(PlayKind.CHAPTER, Names.told(chapter) ? chapter : book, Names.told(book) ? book : chapter);
    }
}
