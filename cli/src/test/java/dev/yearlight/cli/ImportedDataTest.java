package dev.yearlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from elsewhere goes through the commands that are there. */
class ImportedDataTest {

    @TempDir
    Path folder;

    @Test
    void scrobblesAreRankedWithAnImportedCatalogThatKnowsTheirLengths() throws IOException {
        Path catalog = folder.resolve("new/catalog.parquet");
        CommandRun imported =
                CommandRun.of("catalog", "import", "--from", text("tracks.csv", tracks()), "--out", catalog.toString());
        CommandRun ranked = CommandRun.of(
                "rank",
                "--history",
                text("scrobbles.csv", scrobbles()),
                "--timezone",
                "Europe/Helsinki",
                "--catalog",
                catalog.toString(),
                "--explain");

        assertThat(imported.code()).isZero();
        assertThat(imported.out())
                .containsSubsequence(
                        "Read       21 rows of a CSV: 21 tracks, 0 rows told before, 0 tracks of which nothing is known, 1 odd row",
                        "1 odd row: names no track",
                        "Known      genres of 1 track (5 %), the release year of 1 track (5 %), the length of 21 tracks (100 %)",
                        "tracks.csv, row");
        assertThat(ranked.code()).isZero();
        assertThat(ranked.out())
                .containsSubsequence(
                        "Read       81 rows in 1 file: 80 plays, 0 duplicates, 1 odd row",
                        "as Last.fm table with the time in ts",
                        "1 odd row: was playing just then",
                        "160 minutes of music");
    }

    @Test
    void anUnknownHeaderShowsWhatWasFoundAndWhatIsKnown() throws IOException {
        CommandRun history =
                CommandRun.of("rank", "--history", text("a.csv", "When,What\n1,2\n"), "--timezone", "Europe/Oslo");
        CommandRun catalog = CommandRun.of(
                "catalog", "import", "--from", text("b.csv", "Song,Artist\n1,2\n"), "--out", folder + "/c.parquet");

        assertThat(history.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(history.remarks()).contains("a.csv: has the columns when, what.", "Known layouts:", "Last.fm: CSV");
        assertThat(catalog.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(catalog.remarks()).contains("b.csv: has the columns song, artist.", "Known catalogs:");
    }

    private static String tracks() {
        StringBuilder rows = new StringBuilder("title,creator,genres,release_year,length_ms\n,,,,\n");
        rows.append("Tides,Nova Ray,folk,1994,240000\n");
        for (int artist = 1; artist <= 20; artist++) {
            rows.append("Tides,Artist %d,,,240000\n".formatted(artist));
        }
        return rows.toString();
    }

    /** One play a day, and forty on 10 March as it is in Helsinki; in UTC half of them are of the day before. */
    private static String scrobbles() {
        StringBuilder rows = new StringBuilder("ts,track,artist,album\n,Tides,Nova Ray,\n");
        for (int play = 0; play < 40; play++) {
            rows.append("2023-03-10 %02d:%02d:00+02:00,Tides,Nova Ray,\n".formatted(play / 15, play % 15 * 4));
        }
        for (int day = 1; day <= 20; day++) {
            rows.append("2023-02-%02d 12:00:00+02:00,Tides,Nova Ray,\n".formatted(day));
            rows.append("2023-04-%02d 12:00:00+03:00,Tides,Artist %d,\n".formatted(day, day));
        }
        return rows.toString();
    }

    private String text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
