package dev.yearlight.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.InventedPlays;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryEngineTest {

    private static final Listener LISTENER =
            new Listener(new ListenerId("me"), Country.UNKNOWN, ZoneId.of("Europe/Stockholm"), null);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // Covered from the first day to the last.
        "2022-06-01T10:00:00Z, 2025-03-01T10:00:00Z, 2024-01-01, 2025-01-01",
        "2024-01-01T10:00:00Z, 2024-12-31T10:00:00Z, 2024-01-01, 2025-01-01",
        // In Stockholm it is the first of January already.
        "2023-12-31T23:30:00Z, 2024-12-31T22:30:00Z, 2024-01-01, 2025-01-01",
        // No calendar year is whole: the last 365 days.
        "2023-01-14T10:00:00Z, 2024-01-14T10:00:00Z, 2023-01-15, 2024-01-15",
        "2024-11-01T10:00:00Z, 2024-12-30T10:00:00Z, 2024-01-01, 2024-12-31"
    })
    void theDefaultWindowIsTheLatestWholeYearElseTheLast365Days(
            Instant firstStart, Instant lastStart, LocalDate from, LocalDate until) {
        assertThat(HistoryEngine.defaultWindow(history(firstStart, lastStart), LISTENER))
                .isEqualTo(new Window(from, until));
    }

    @Test
    void aHistoryWithoutPlaysHasNoWindow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryEngine.defaultWindow(history(null, null), LISTENER))
                .withMessageContaining("no play");
    }

    @Test
    void aRankedHistoryIsWrittenAsADataSetOfOne() throws IOException {
        ImportedHistory history = history(null, null);
        Snapshot snapshot = new HistoryEngine(new Ranking(RankingSettings.DEFAULTS))
                .rank(history, LISTENER, Window.ofYear(2025), Catalog.EMPTY)
                .snapshot();

        HistoryEngine.write(snapshot, folder.resolve("snapshots"));

        List<Path> files = SnapshotFiles.list(folder.resolve("snapshots"));
        assertThat(files).hasSize(1);
        try (SnapshotFileReader reader = new SnapshotFileReader(files.getFirst())) {
            assertThat(reader.next()).isEqualTo(snapshot);
        }
    }

    private static ImportedHistory history(@Nullable Instant firstStart, @Nullable Instant lastStart) {
        ImportReport report =
                new ImportReport(List.of(), Map.of(), Map.of(), List.of(), 0, List.of(), 0, 0, firstStart, lastStart);
        return new ImportedHistory(InventedPlays.year(7), report);
    }
}
