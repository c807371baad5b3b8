package dev.yearlight.pipeline.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes plays as Spotify's extended streaming history does, in the layout of 2025 without the address of the device.
 *
 * <p>{@code ts} is the end of the play in UTC, cut to whole seconds. What a play does not know (album, addresses, reasons)
 * is derived from what it knows; where a play was excluded is lost, for the format has no field for it.
 */
public final class ExtendedHistoryExport {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ADDRESS_LENGTH = 22;

    private ExtendedHistoryExport() {}

    /** Writes one JSON array, a play a line, in the order given. */
    public static void write(Path file, Country country, Iterable<Play> plays) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            json.setPrettyPrinter(new RowALine());
            json.writeStartArray();
            for (Play play : plays) {
                row(json, country, play);
            }
            json.writeEndArray();
        }
    }

    private static void row(JsonGenerator json, Country country, Play play) throws IOException {
        boolean skipped = !play.counted();
        json.writeStartObject();
        text(
                json,
                "ts",
                Instant.ofEpochMilli(play.endMillis())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        text(json, "platform", "android");
        json.writeNumberField("ms_played", Math.max(0, play.playedMillis()));
        text(json, "conn_country", country.code());
        track(json, play.kind() == PlayKind.TRACK ? play : null);
        episode(json, play.kind() == PlayKind.EPISODE ? play : null);
        chapter(json, play.kind() == PlayKind.CHAPTER ? play : null);
        text(json, "reason_start", skipped ? "fwdbtn" : "trackdone");
        text(json, "reason_end", skipped ? "fwdbtn" : "trackdone");
        json.writeBooleanField("shuffle", false);
        json.writeBooleanField("skipped", skipped);
        json.writeBooleanField("offline", false);
        json.writeNumberField("offline_timestamp", play.startMillis() / 1000);
        json.writeBooleanField("incognito_mode", play.privateSession());
        json.writeEndObject();
    }

    private static void track(JsonGenerator json, @Nullable Play track) throws IOException {
        text(json, "master_metadata_track_name", track == null ? null : track.title());
        text(json, "master_metadata_album_artist_name", track == null ? null : track.creator());
        text(json, "master_metadata_album_album_name", track == null ? null : track.title());
        text(
                json,
                "spotify_track_uri",
                track == null ? null : address("track", track.creator() + '\n' + track.title()));
    }

    private static void episode(JsonGenerator json, @Nullable Play episode) throws IOException {
        text(json, "episode_name", episode == null ? null : episode.title());
        text(json, "episode_show_name", episode == null ? null : episode.creator());
        text(
                json,
                "spotify_episode_uri",
                episode == null ? null : address("episode", episode.creator() + '\n' + episode.title()));
    }

    private static void chapter(JsonGenerator json, @Nullable Play chapter) throws IOException {
        text(json, "audiobook_title", chapter == null ? null : chapter.creator());
        text(json, "audiobook_uri", chapter == null ? null : address("show", chapter.creator()));
        text(
                json,
                "audiobook_chapter_uri",
                chapter == null ? null : address("episode", chapter.creator() + '\n' + chapter.title()));
        text(json, "audiobook_chapter_title", chapter == null ? null : chapter.title());
    }

    /** An address of the right form that leads nowhere; equal names give equal addresses. */
    private static String address(String kind, String name) {
        Dice dice = Dice.of(name.hashCode(), Dice.Purpose.EXPORT, name.length());
        StringBuilder address = new StringBuilder("spotify:").append(kind).append(':');
        for (int i = 0; i < ADDRESS_LENGTH; i++) {
            address.append(DIGITS.charAt(dice.below(DIGITS.length())));
        }
        return address.toString();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        json.writeStringField(field, value);
    }

    private static final class RowALine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void writeStartArray(JsonGenerator json) throws IOException {
            json.writeRaw("[\n");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) throws IOException {
            json.writeRaw("\n]\n");
        }
    }
}
