package dev.yearlight.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendedHistoryExportTest {

    private static final long NOON = Instant.parse("2025-06-22T12:00:00.700Z").toEpochMilli();

    @TempDir
    Path folder;

    @Test
    void aRowTellsTheEndOfThePlayAndItsNames() throws IOException {
        JsonNode rows = export(play(200_000, PlayKind.TRACK, false));

        assertThat(rows.get(0).get("ts").asText()).isEqualTo("2025-06-22T12:03:20Z");
        assertThat(rows.get(0).get("ms_played").asLong()).isEqualTo(200_000);
        assertThat(rows.get(0).get("master_metadata_track_name").asText()).isEqualTo("A \"title\"");
        assertThat(rows.get(0).get("master_metadata_album_artist_name").asText())
                .isEqualTo("Creator");
        assertThat(rows.get(0).get("episode_name").isNull()).isTrue();
        assertThat(rows.get(0).get("skipped").asBoolean()).isFalse();
    }

    @Test
    void episodesChaptersSkipsAndPrivateSessionsKeepTheirFields() throws IOException {
        JsonNode rows = export(play(1_000, PlayKind.EPISODE, false), play(900_000, PlayKind.CHAPTER, true));

        assertThat(rows.get(0).get("episode_show_name").asText()).isEqualTo("Creator");
        assertThat(rows.get(0).get("skipped").asBoolean()).isTrue();
        assertThat(rows.get(1).get("audiobook_chapter_title").asText()).isEqualTo("A \"title\"");
        assertThat(rows.get(1).get("incognito_mode").asBoolean()).isTrue();
    }

    @Test
    void noFieldSaysWhoOrFromWhere() throws IOException {
        JsonNode row = export(play(200_000, PlayKind.TRACK, false)).get(0);

        assertThat(row.size()).isEqualTo(22);
        assertThat(row.has("ip_addr")).isFalse();
        assertThat(row.has("username")).isFalse();
    }

    private JsonNode export(Play... plays) throws IOException {
        Path file = folder.resolve(ExampleHistory.FILE);
        ExtendedHistoryExport.write(file, new Country("SE"), List.of(plays));
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private static Play play(long playedMillis, PlayKind kind, boolean inPrivate) {
        return new Play(NOON, playedMillis, kind, "A \"title\"", "Creator", inPrivate, false, "1");
    }
}
