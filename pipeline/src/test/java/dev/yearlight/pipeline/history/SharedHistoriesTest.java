package dev.yearlight.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.yearlight.domain.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real histories that lie beside the checkout; skipped where they do not. */
class SharedHistoriesTest {

    private static final Path LISTENING =
            Path.of(System.getProperty("yearlight.home", "."), "..", "shared", "data", "listening");

    @ParameterizedTest
    @CsvSource({
        "account-export-1, 28905, 2019-02, 2020-02",
        "account-export-2, 18083, 2023-01, 2024-01",
        "account-export-3, 30812, 2023-03, 2024-03",
        "account-export-4, 18706, 2021-12, 2023-02",
        "extended-export-1, 1821, 2020-10, 2023-02",
        "extended-export-2, 1299, 2020-07, 2024-12",
        "extended-export-3, 57, 2020-03, 2025-08",
        "lastfm-1, 25078, 2019-06, 2021-05"
    })
    void everyRowIsAPlayAnOddRowOrADuplicate(String export, long rows, String first, String last) throws IOException {
        Path folder = LISTENING.resolve(export);
        assumeThat(Files.isDirectory(folder))
                .as("no real histories beside the checkout")
                .isTrue();

        ImportedHistory history = Imports.read(folder);

        ImportReport report = history.report();
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.plays() + report.odd() + report.duplicates()).isEqualTo(rows);
        assertThat(history.plays()).hasSize((int) report.plays()).isSortedAccordingTo(Play.ORDER);
        assertThat(String.valueOf(report.firstStart())).startsWith(first);
        assertThat(String.valueOf(report.lastStart())).startsWith(last);
        assertThat(report.plays()).as("few rows are odd").isGreaterThan(rows * 8 / 10);
    }
}
