package dev.yearlight.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.history.HistoryImporter;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real histories that lie beside the checkout; skipped where they do not. */
class SharedHistoriesRankedTest {

    private static final Path LISTENING =
            Path.of(System.getProperty("yearlight.home", "."), "..", "shared", "data", "listening");
    private static final Listener LISTENER =
            new Listener(new ListenerId("me"), Country.UNKNOWN, ZoneId.of("America/New_York"), null);

    @ParameterizedTest
    @ValueSource(strings = {"account-export-1", "account-export-2", "account-export-3", "account-export-4"})
    void aRealYearHasRemarkableDaysAndTheSameOnesAgain(String export) throws IOException {
        Path folder = presentOrSkipped(export);

        Snapshot first = ranked(folder);
        Snapshot second = ranked(folder);

        assertThat(first.days()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(SnapshotCodec.encode(second)).isEqualTo(SnapshotCodec.encode(first));
    }

    @ParameterizedTest
    @CsvSource({
        "account-export-1, 2019-02-21, 2020-02-20",
        "account-export-2, 2023-01-15, 2024-01-14",
        "account-export-3, 2023-03-04, 2024-03-02",
        "account-export-4, 2022-01-01, 2022-12-31",
        "extended-export-1, 2022-01-01, 2022-12-31",
        "extended-export-2, 2024-01-01, 2024-12-31",
        "extended-export-3, 2024-08-15, 2025-08-14"
    })
    void theDefaultWindowIsTheYearThatAPersonWouldChoose(String export, LocalDate from, LocalDate lastDay)
            throws IOException {
        ImportedHistory history = imported(presentOrSkipped(export));

        assertThat(DefaultWindow.of(history.plays(), LISTENER.zone())).isEqualTo(new Window(from, lastDay.plusDays(1)));
    }

    private static Path presentOrSkipped(String export) {
        Path folder = LISTENING.resolve(export);
        assumeThat(Files.isDirectory(folder))
                .as("no real histories beside the checkout")
                .isTrue();
        return folder;
    }

    private static ImportedHistory imported(Path folder) throws IOException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-15T12:00:00Z"));
        return new HistoryImporter(ImportLimits.DEFAULTS, clock).read(folder);
    }

    private static Snapshot ranked(Path folder) throws IOException {
        ImportedHistory history = imported(folder);
        Window window = DefaultWindow.of(history.plays(), LISTENER.zone());
        RankedYear year =
                new HistoryEngine(new Ranking(RankingSettings.DEFAULTS)).rank(history, LISTENER, window, Catalog.EMPTY);
        return year.snapshot();
    }
}
