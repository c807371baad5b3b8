package dev.yearlight.pipeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays files as another program writes them: every column may hold null, and pages come in several encodings. */
class PlayColumnsTest {

    private static final String ROWS = """
            SELECT 'listener-101' AS listener, make_timestamptz(2025, 1, 1, 0, 0, 0) + to_milliseconds(i * 300000) AS start,
                   CASE WHEN i % 3 = 0 THEN NULL ELSE 1000 * i END AS played_millis, 'EPISODE' AS kind,
                   'Tides ' || i % 7 AS title, 'Harbour Talk' AS creator, i % 2 = 0 AS private_session,
                   false AS excluded, printf('e%05d', i) AS event_id
            FROM range(0, 9) rows(i)
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PARQUET_VERSION v1, COMPRESSION snappy",
                "PARQUET_VERSION v2, COMPRESSION zstd",
                "PARQUET_VERSION v1, COMPRESSION zstd, ROW_GROUP_SIZE 2048, DICTIONARY_SIZE_LIMIT 1"
            })
    void playsOfAnotherProgramAreRead(String layout) throws Exception {
        List<ListenerPlays> read = read(written(ROWS, layout));

        assertThat(read).hasSize(1);
        List<Play> plays = read.getFirst().plays();
        assertThat(plays).hasSize(9);
        assertThat(plays.get(4))
                .isEqualTo(new Play(
                        1_735_689_600_000L + 4 * 300_000,
                        4_000,
                        PlayKind.EPISODE,
                        "Tides 4",
                        "Harbour Talk",
                        true,
                        false,
                        "e00004"));
        assertThat(plays).extracting(Play::playedMillis).containsSubsequence(-1L, 1_000L, 2_000L, -1L);
    }

    @Test
    void nullWhereThereMustBeAValueNamesRowAndColumn() throws Exception {
        Path file = written(ROWS.replace("'Harbour Talk' AS", "CASE WHEN i < 5 THEN 'Harbour Talk' END AS"), "");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("bucket-00000-of-00001.parquet, row 6")
                .hasMessageContaining("creator is null");
    }

    @Test
    void aKindThatIsNoneNamesTheRow() throws Exception {
        Path file = written(ROWS.replace("'EPISODE'", "'SHOW'"), "");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("row 1").hasMessageContaining("SHOW");
    }

    @Test
    void aMissingColumnIsNamed() throws Exception {
        Path file = written("SELECT * EXCLUDE title FROM (" + ROWS + ")", "");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("has no column title");
    }

    @Test
    void timesWithoutAZoneAreRefused() throws Exception {
        Path file = written("SELECT * REPLACE (CAST(start AS TIMESTAMP) AS start) FROM (" + ROWS + ")", "");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("timestamp in UTC");
    }

    @Test
    void ofAnEndlessHistoryTheLatestPlaysAreKept() throws Exception {
        Path file = written(ROWS, "");

        try (PlaysReader reader = new PlaysReader(file, 4)) {
            ListenerPlays latest = reader.next();

            assertThat(latest.plays())
                    .extracting(Play::eventId)
                    .containsExactly("e00005", "e00006", "e00007", "e00008");
            assertThat(latest.dropped()).isEqualTo(5);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    private Path written(String rows, String layout) throws Exception {
        Path file = folder.resolve("bucket-00000-of-00001.parquet");
        Files.deleteIfExists(file);
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet%s)"
                    .formatted(rows, file, layout.isEmpty() ? "" : ", " + layout));
        }
        return file;
    }

    private static List<ListenerPlays> read(Path file) throws Exception {
        List<ListenerPlays> all = new ArrayList<>();
        try (PlaysReader reader = new PlaysReader(file)) {
            reader.forEachRemaining(all::add);
        }
        return all;
    }
}
