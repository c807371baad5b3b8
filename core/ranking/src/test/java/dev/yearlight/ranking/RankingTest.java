package dev.yearlight.ranking;

import static dev.yearlight.ranking.RankingFixture.YEAR;
import static dev.yearlight.ranking.RankingFixture.bestDay;
import static dev.yearlight.ranking.RankingFixture.listener;
import static dev.yearlight.ranking.RankingFixture.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void plantedDaysAreFoundInInventedYears(long seed) {
        InventedListener invented = new InventedListener(seed);

        RankedYear year = rank(invented.history(), invented.catalog());

        invented.planted()
                .forEach((category, date) ->
                        assertThat(bestDay(year, category)).as("%s", category).isEqualTo(date));
        assertThat(year.chosen()).hasSize(Snapshot.MOST_DAYS);
        assertThat(year.chosen()).extracting(Candidate::category).contains(Category.MUSIC, Category.DISCOVERY);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void equalInputGivesEqualRecordsInWhateverOrderTheCatalogIsKept(long seed) {
        InventedListener first = new InventedListener(seed);
        InventedListener second = new InventedListener(seed);

        RankedYear year = rank(first.history(), first.catalog());

        assertThat(rank(second.history(), second.shuffledCatalog())).isEqualTo(year);
        assertThat(rank(second.history(), second.shuffledCatalog())).hasToString(year.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void everyYearKeepsItsPromises(long seed) {
        InventedListener invented = new InventedListener(seed);

        RankedYear year = rank(invented.history(), invented.catalog());

        assertThat(year.chosen().size() + year.withheld().size()).isEqualTo(10);
        assertThat(year.chosen()).extracting(Candidate::date).isSorted().doesNotHaveDuplicates();
        assertThat(year.chosen())
                .allSatisfy(candidate -> assertThat(candidate.strength()).isBetween(0.4, 1.0));
        assertThat(year.runnersUp())
                .allSatisfy(candidate ->
                        assertThat(year.withheld()).anyMatch(withheld -> withheld.category() == candidate.category()));
        for (RemarkableDay day : year.snapshot().days()) {
            assertThat(day.stats().figures()).extracting(Figure::name).doesNotHaveDuplicates();
            assertThat(day.log()).extracting(line -> line.at()).isSorted();
        }
    }

    @Test
    void aHistoryOutOfOrderIsRefused() {
        List<Play> backwards = new HandmadeHistory()
                .habits("2025-01-01", "2025-02-01")
                .inPlayOrder()
                .reversed();
        Ranking ranking = new Ranking(RankingSettings.DEFAULTS);

        assertThatThrownBy(
                        () -> ranking.rank(listener(HandmadeHistory.STOCKHOLM, null), YEAR, backwards, Catalog.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("play order");
    }

    @Test
    void theSnapshotNamesTheVersionsThatMadeIt() {
        Snapshot snapshot = rank(new HandmadeHistory().habits("2025-01-01", "2025-02-01"), Catalog.EMPTY)
                .snapshot();

        assertThat(snapshot.rankingVersion()).isEqualTo(RankingSettings.DEFAULTS.version());
        assertThat(snapshot.zoneDataVersion()).matches("20\\d\\d[a-z]");
        assertThat(snapshot.zone()).isEqualTo("Europe/Stockholm");
    }
}
