package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.pipeline.engine.DefaultWindow;
import dev.yearlight.pipeline.engine.HistoryEngine;
import dev.yearlight.pipeline.history.HistoryImporter;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.WitnessModel;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real histories that lie beside the checkout, from the export to the stored story; skipped where they do not. */
@ExtendWith(Backends.class)
final class SharedHistoriesTest {

    private static final Path LISTENING =
            Path.of(System.getProperty("yearlight.home"), "..", "shared", "data", "listening");
    private static final List<String> EXPORTS = List.of(
            "account-export-1",
            "account-export-2",
            "account-export-3",
            "account-export-4",
            "extended-export-1",
            "extended-export-2",
            "extended-export-3");
    private static final String NAME = "histories";
    private static final Duration RUN = Duration.ofSeconds(90);

    private final Servers servers;

    SharedHistoriesTest(Servers servers) {
        this.servers = servers;
    }

    @Test
    void everyRemarkableDayOfARealYearIsVisibleOrParked() throws IOException {
        // Given
        assumeThat(Files.isDirectory(LISTENING))
                .as("no real histories beside the checkout")
                .isTrue();
        List<Snapshot> listeners = new ArrayList<>();
        for (String export : EXPORTS) {
            listeners.add(ranked(export));
        }
        Stage stage = Stage.open(servers, NAME, 2);
        List<Snapshot> remarkable = listeners.stream()
                .filter(listener -> !listener.days().isEmpty())
                .toList();
        assertThat(remarkable).hasSizeGreaterThanOrEqualTo(4);
        int calls;

        // When
        try (WitnessModel model = WitnessModel.start(remarkable);
                Worker worker = Worker.start(stage.worker(model.address()))) {
            listeners.forEach(listener -> stage.publish(InventedListeners.order(listener, 1)));
            await("no lag").atMost(RUN).until(() -> stage.lag() == 0);
            assertThat(worker.endedByItself()).isFalse();
            calls = model.calls().size();
        }

        // Then
        int visible = 0;
        int parked = 0;
        for (Snapshot listener : listeners) {
            SortedMap<LocalDate, DayCell> cells = stage.cells(listener.listener());
            assertThat(cells.keySet())
                    .containsExactlyElementsOf(
                            listener.days().stream().map(RemarkableDay::date).toList());
            for (DayCell cell : cells.values()) {
                assertThat(cell.state()).isIn(DayState.WRITTEN, DayState.PARKED);
                visible += cell.visible() ? 1 : 0;
                parked += cell.visible() ? 0 : 1;
            }
        }
        System.out.printf("real histories: visible %d, parked %d, calls %d%n", visible, parked, calls);
        stage.parked()
                .forEach(record -> System.out.printf(
                        "  parked: %s, %s%n",
                        ParkedRecord.header(record, "reason"), ParkedRecord.header(record, "detail")));
        assertThat(stage.parked()).hasSize(parked);
        assertThat(visible).isGreaterThanOrEqualTo(4 * parked);
        assertThat(stage.announced()).hasSize(visible);
    }

    private static Snapshot ranked(String export) throws IOException {
        Listener listener =
                new Listener(new ListenerId(NAME + "-" + export), Country.UNKNOWN, ZoneId.of("America/New_York"), null);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-15T12:00:00Z"));
        ImportedHistory history = new HistoryImporter(ImportLimits.DEFAULTS, clock).read(LISTENING.resolve(export));
        return new HistoryEngine(new Ranking(RankingSettings.DEFAULTS))
                .rank(history, listener, DefaultWindow.of(history.plays(), listener.zone()), Catalog.EMPTY)
                .snapshot();
    }
}
