package dev.yearlight.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.MemoryCatalog;
import dev.yearlight.ranking.Candidate;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankedSampleTest {

    private static final int LISTENERS = 60;
    private static final Window WINDOW = Window.ofYear(2025);

    @Test
    void theRankingFindsThePlantedDays() {
        Sample sample = new Sample(SampleSettings.of(LISTENERS, 42, 2025));
        Catalog catalog = new MemoryCatalog(sample.catalog().toList());
        Ranking ranking = new Ranking(RankingSettings.DEFAULTS);
        List<PlantedDay> planted = new ArrayList<>();
        List<PlantedDay> missed = new ArrayList<>();
        int days = 0;
        for (SampleYear year : sample.years().toList()) {
            RankedYear ranked = ranking.rank(year.listener(), WINDOW, year.plays(), catalog);
            days += ranked.snapshot().days().size();
            planted.addAll(year.planted());
            year.planted().stream().filter(day -> !found(day, ranked)).forEach(missed::add);
        }

        assertThat(missed).hasSizeLessThanOrEqualTo(planted.size() / 20);
        assertThat(days / (double) LISTENERS).isBetween(3.5, 5.0);
    }

    private static boolean found(PlantedDay day, RankedYear ranked) {
        List<Candidate> candidates = Stream.concat(ranked.chosen().stream(), ranked.runnersUp().stream())
                .toList();
        return candidates.stream()
                .anyMatch(candidate -> candidate.category() == day.category()
                        && candidate.date().equals(day.date()));
    }
}
