package dev.yearlight.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryEngineTest {

    private static final Listener LISTENER =
            new Listener(new ListenerId("me"), Country.UNKNOWN, ZoneId.of("Europe/Stockholm"), null);

    @TempDir
    Path folder;

    @Test
    void aRankedHistoryIsWrittenAsADataSetOfOne() throws IOException {
        ImportedHistory history = history();
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

    private static ImportedHistory history() {
        ImportReport report =
                new ImportReport(List.of(), Map.of(), Map.of(), List.of(), 0, List.of(), 0, 0, null, null);
        return new ImportedHistory(InventedPlays.year(7), report);
    }
}
