package dev.yearlight.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.history.HistoryImporter;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.ranking.Candidate;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleHistoryTest {

    private static final Comparator<Play> SAME_TO_THE_SECOND = Comparator.comparing(Play::title)
            .thenComparing(Play::creator)
            .thenComparing(Play::kind)
            .thenComparing(Play::playedMillis)
            .thenComparing(Play::privateSession)
            .thenComparing(play -> play.endMillis() / 1000);
    private static final int LARGEST = 1_200_000;

    @Test
    void theShippedExampleIsWhatTheGeneratorMakes(@TempDir Path folder) throws IOException {
        ExampleHistory.write(folder);
        Path shipped = Path.of(System.getProperty("yearlight.home"), "examples", "history", ExampleHistory.FILE);

        assertThat(shipped).hasSameBinaryContentAs(folder.resolve(ExampleHistory.FILE));
        assertThat(Files.size(shipped)).isLessThan(LARGEST);
    }

    @Test
    void theImporterReadsBackEveryPlayOfTheExport(@TempDir Path folder) throws IOException {
        ExampleHistory.write(folder);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));

        List<Play> imported =
                new HistoryImporter(ImportLimits.DEFAULTS, clock).read(folder).plays();

        List<Play> written = ExampleHistory.year().plays();
        assertThat(imported).usingElementComparator(SAME_TO_THE_SECOND).containsExactlyElementsOf(written);
    }

    @Test
    void theExampleTellsItsPlantedDaysWithoutACatalog() {
        SampleYear year = ExampleHistory.year();

        RankedYear ranked = new Ranking(RankingSettings.DEFAULTS)
                .rank(year.listener(), Window.ofYear(2025), year.plays(), Catalog.EMPTY);

        assertThat(ranked.chosen())
                .extracting(Candidate::category, Candidate::date)
                .contains(
                        tuple(Category.MUSIC, LocalDate.of(2025, 7, 10)),
                        tuple(Category.PODCAST, LocalDate.of(2025, 1, 14)),
                        tuple(Category.DISCOVERY, LocalDate.of(2025, 11, 18)),
                        tuple(Category.TOP_ARTIST, LocalDate.of(2025, 4, 19)));
    }
}
