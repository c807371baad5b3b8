package dev.yearlight.pipeline.history;

import static dev.yearlight.pipeline.history.Imports.account;
import static dev.yearlight.pipeline.history.Imports.extended;
import static dev.yearlight.pipeline.history.Imports.read;
import static dev.yearlight.pipeline.history.Imports.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Play;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergedExportsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoOverlappingAccountExportsGiveEveryPlayOnceHoweverTheyAreCut(long seed) throws IOException {
        // Given a history with many equal rows within a minute, exported twice with an overlap
        SplittableRandom random = new SplittableRandom(seed);
        List<String> history = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            for (int row = random.nextInt(6); row > 0; row--) {
                history.add(account("2023-05-01 12:%02d".formatted(minute), "Track " + random.nextInt(2), 900));
            }
        }
        int overlapFrom = history.size() / 3;
        int overlapTo = 2 * history.size() / 3;

        // When
        export("first", random, history.subList(0, overlapTo));
        export("second", random, minutesFrom(history, overlapFrom));
        ImportedHistory imported = read(folder);

        // Then
        assertThat(imported.plays()).hasSameSizeAs(history);
        assertThat(imported.report().duplicates()).isPositive();
    }

    @Test
    void twoEqualRowsOfExtendedHistoryAreOnePlayAlsoInOneFile() throws IOException {
        String row = extended("2023-05-01T12:00:09Z", "Slow Comet", 61_000);
        text(folder.resolve("endsong_0.json"), "[" + row + "," + row + "]");

        ImportReport report = read(folder).report();

        assertThat(report.plays()).isEqualTo(1);
        assertThat(report.duplicates()).isEqualTo(1);
    }

    @Test
    void extendedHistoryWinsOverAccountDataOfTheSamePlays() throws IOException {
        text(
                folder.resolve("StreamingHistory0.json"),
                "[" + account("2023-05-01 12:00", "Slow Comet", 61_000) + ","
                        + account("2023-05-01 12:00", "Slow Comet", 61_000) + ","
                        + account("2023-05-02 12:00", "Paper Moon", 61_000) + "]");
        text(
                folder.resolve("Streaming_History_Audio_2023_0.json"),
                "[" + extended("2023-05-01T12:00:09Z", "Slow Comet", 61_000) + "]");

        ImportedHistory history = read(folder);

        assertThat(history.report().duplicates()).isEqualTo(1);
        assertThat(history.plays())
                .extracting(Play::title)
                .containsExactlyInAnyOrder("Slow Comet", "Slow Comet", "Paper Moon");
    }

    private void export(String name, SplittableRandom random, List<String> rows) throws IOException {
        int cut = minuteStart(rows, random.nextInt(rows.size()));
        text(
                folder.resolve(name).resolve("StreamingHistory0.json"),
                rows.subList(0, cut).toString());
        text(
                folder.resolve(name).resolve("StreamingHistory1.json"),
                rows.subList(cut, rows.size()).toString());
    }

    private static List<String> minutesFrom(List<String> rows, int index) {
        return rows.subList(minuteStart(rows, index), rows.size());
    }

    private static int minuteStart(List<String> rows, int index) {
        int start = index;
        while (start > 0 && minute(rows.get(start - 1)).equals(minute(rows.get(index)))) {
            start--;
        }
        return start;
    }

    private static String minute(String row) {
        return row.substring(0, row.indexOf(",\"artistName"));
    }
}
