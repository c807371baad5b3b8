package dev.yearlight.pipeline.history;

import dev.yearlight.domain.PlayKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row of a Spotify export.
 *
 * <p>Both layouts tell the END of a play in UTC, account data to the minute. A track without an artist and an episode
 * without a show are kept under {@value #UNKNOWN_ARTIST} and {@value #UNKNOWN_SHOW} and marked: nobody's top artist
 * should be called that.
 */
final class SpotifyRow {

    static final String UNKNOWN_ARTIST = "Unknown Artist";
    static final String UNKNOWN_SHOW = "Unknown Show";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    /** The year in which the first of these services opened. */
    private static final Instant STREAMING_BEGAN = Instant.parse("2006-01-01T00:00:00Z");

    private static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();

    private final Instant now;
    private final int longestName;

    SpotifyRow(Instant now, int longestName) {
        this.now = now;
        this.longestName = longestName;
    }

    /** The play that a row tells, or what is odd about it. */
    Outcome read(SpotifyLayout layout, Map<String, String> fields) {
        return switch (layout) {
            case ACCOUNT_MUSIC ->
                checked(
                        fields.get("endTime"),
                        fields.get("msPlayed"),
                        new Names(PlayKind.TRACK, fields.get("trackName"), fields.get("artistName")),
                        false);
            case ACCOUNT_PODCAST ->
                checked(
                        fields.get("endTime"),
                        fields.get("msPlayed"),
                        new Names(PlayKind.EPISODE, fields.get("episodeName"), fields.get("podcastName")),
                        false);
            case ACCOUNT_AUDIOBOOK ->
                checked(
                        fields.get("endTime"),
                        fields.get("msPlayed"),
                        chapter(fields.get("chapterName"), fields.get("audiobookName")),
                        false);
            case EXTENDED ->
                checked(
                        fields.get("ts"),
                        fields.get("ms_played"),
                        extended(fields),
                        Boolean.parseBoolean(fields.get("incognito_mode")));
            case EMPTY, UNKNOWN -> new Odd(OddReason.UNKNOWN_FIELDS);
        };
    }

    private static Names extended(Map<String, String> fields) {
        String track = fields.get("master_metadata_track_name");
        if (told(track)) {
            return new Names(PlayKind.TRACK, track, fields.get("master_metadata_album_artist_name"));
        }
        String episode = fields.get("episode_name");
        if (told(episode)) {
            return new Names(PlayKind.EPISODE, episode, fields.get("episode_show_name"));
        }
        return chapter(fields.get("audiobook_chapter_title"), fields.get("audiobook_title"));
    }

    private static Names chapter(@Nullable String chapter, @Nullable String book) {
        return new Names(PlayKind.CHAPTER, told(chapter) ? chapter : book, told(book) ? book : chapter);
    }

    private Outcome checked(@Nullable String time, @Nullable String duration, Names names, boolean privateSession) {
        String title = names.title();
        if (title == null || title.isBlank()) {
            return new Odd(OddReason.NO_NAMES);
        }
        String creator = names.creator();
        if (creator == null || creator.isBlank()) {
            creator = names.kind() == PlayKind.EPISODE ? UNKNOWN_SHOW : UNKNOWN_ARTIST;
        }
        if (title.length() > longestName || creator.length() > longestName) {
            return new Odd(OddReason.NAME_TOO_LONG);
        }
        Instant end = instant(time);
        if (end == null) {
            return new Odd(OddReason.UNREADABLE_TIME);
        }
        if (end.isBefore(STREAMING_BEGAN)) {
            return new Odd(OddReason.BEFORE_STREAMING);
        }
        if (end.isAfter(now)) {
            return new Odd(OddReason.IN_THE_FUTURE);
        }
        Long millis = whole(duration);
        if (millis == null) {
            return new Odd(OddReason.UNREADABLE_DURATION);
        }
        if (millis < 0) {
            return new Odd(OddReason.NEGATIVE_DURATION);
        }
        if (millis > LONGEST_MILLIS) {
            return new Odd(OddReason.LONGER_THAN_A_DAY);
        }
        return new Told(end.toEpochMilli(), millis, names.kind(), title, creator, privateSession);
    }

    private static @Nullable Instant instant(@Nullable String time) {
        if (time == null) {
            return null;
        }
        try {
            return time.indexOf('T') >= 0
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(time, Instant::from)
                    : LocalDateTime.parse(time, MINUTE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable Long whole(@Nullable String number) {
        if (number == null) {
            return null;
        }
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static boolean told(@Nullable String name) {
        return name != null && !name.isBlank();
    }

    private record Names(
            PlayKind kind, @Nullable String title, @Nullable String creator) {}

    /** What a row came to. */
    sealed interface Outcome {}

    /** It became no play. */
    record Odd(OddReason reason) implements Outcome {}

    /** It tells a play, by its end. */
    record Told(long endMillis, long playedMillis, PlayKind kind, String title, String creator, boolean privateSession)
            implements Outcome {

        /** Whether the source knows no artist or show. */
        boolean unnamedCreator() {
            return creator.equals(UNKNOWN_ARTIST) || creator.equals(UNKNOWN_SHOW);
        }
    }
}
