package dev.yearlight.pipeline.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.InventedPlays;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import dev.yearlight.ranking.WithheldCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFactsTest {

    private static final Window WINDOW = Window.ofYear(2025);
    private static final Ranking RANKING = new Ranking(RankingSettings.DEFAULTS);

    @TempDir
    Path folder;

    @Test
    void factsOfPartsAddUpToThoseOfTheWhole() {
        RunFacts parts = facts(0, 4).plus(facts(4, 5)).plus(facts(5, 12));

        assertThat(parts).isEqualTo(facts(0, 12));
        assertThat(RunFactsFile.encode(parts)).isEqualTo(RunFactsFile.encode(facts(0, 12)));
    }

    @Test
    void theFileGivesBackWhatWasWritten() throws IOException {
        RunFacts facts = facts(0, 6).withDuplicatesDropped(3);

        RunFactsFile.write(folder, facts);

        assertThat(RunFactsFile.read(folder)).contains(facts);
        assertThat(RunFactsFile.read(folder.resolve("elsewhere"))).isEmpty();
        Files.writeString(folder.resolve(RunFactsFile.NAME), "{\"window\":1");
        assertThatThrownBy(() -> RunFactsFile.read(folder))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("run-facts.json: is no JSON of run facts");
    }

    @Test
    void factsOfTwoRankingsAreNotAdded() {
        RunFacts facts = facts(0, 1);
        RunFacts other = new RunFacts(WINDOW, "r1-other", facts.zoneDataVersion(), 0, 0, facts.countries());

        assertThatIllegalArgumentException().isThrownBy(() -> facts.plus(other)).withMessageContaining("r1-other");
    }

    @Test
    void aPlayIsCountedByUtcDateAndLocalHour() {
        // Given 23:30 UTC, which is the next day's 01:30 in Stockholm, twice the same, and one at local midnight
        List<Play> plays = List.of(
                play("2025-06-01T23:30:00Z", "a"),
                play("2025-06-01T23:30:00.200Z", "b"),
                play("2025-06-02T22:00:00Z", "c"));

        CountryFacts facts = facts(plays).everywhere();

        assertThat(facts.plays().at(LocalDate.of(2025, 6, 1))).isEqualTo(2);
        assertThat(facts.repeats().sum()).isEqualTo(1);
        assertThat(facts.begun().sum()).isEqualTo(1);
        assertThat(facts.clock()).isEqualTo(new ClockFacts(3, 1, 360, 360));
        MonthFacts june = facts.months().get(YearMonth.of(2025, 6));
        assertThat(june).isNotNull().satisfies(month -> {
            assertThat(month.hours().get(1)).isEqualTo(2);
            assertThat(month.hours().get(0)).isEqualTo(1);
            assertThat(month.plays()).isEqualTo(3);
            assertThat(month.newArtists()).isEqualTo(1);
        });
    }

    @Test
    void everyCategoryOfAListenerIsChosenOrWithheldForACause() {
        RunFacts facts = facts(0, 12);

        CountryFacts everywhere = facts.everywhere();

        assertThat(everywhere.categories()).hasSize(Category.values().length - 1);
        assertThat(everywhere.categories().values())
                .allSatisfy(category ->
                        assertThat(category.chosen() + category.withheldInAll()).isEqualTo(12));
        assertThat(everywhere.categories().get(Category.TOP_GENRE))
                .isEqualTo(new CategoryFacts(0, 0, Map.of(WithheldCause.NO_CATALOG, 12L)));
    }

    @Test
    void datesBeyondAllReasonTakeNoRoom() {
        DateTally tally = new DateTally();

        for (long day : new long[] {Long.MIN_VALUE, 20_000, Long.MAX_VALUE}) {
            tally.add(day);
        }

        assertThat(tally.series().sum()).isEqualTo(3);
        assertThat(tally.series().counts()).hasSizeLessThan(41_000);
    }

    private static RunFacts facts(int from, int until) {
        FactsTally tally = new FactsTally(RANKING, WINDOW);
        InventedPlays.listeners(until).values().stream()
                .filter(listener -> listener.id().compareTo(InventedPlays.id(from)) >= 0)
                .forEach(listener -> add(
                        tally,
                        listener,
                        InventedPlays.year(listener.id().value().hashCode())));
        return tally.facts();
    }

    private static RunFacts facts(List<Play> plays) {
        FactsTally tally = new FactsTally(RANKING, WINDOW);
        add(
                tally,
                new Listener(InventedPlays.id(1), new Country("SE"), ZoneId.of("Europe/Stockholm"), null),
                new ArrayList<>(plays));
        return tally.facts();
    }

    private static void add(FactsTally tally, Listener listener, List<Play> plays) {
        tally.ranked(listener, plays, RANKING.rank(listener, WINDOW, plays, Catalog.EMPTY));
    }

    private static Play play(String start, String eventId) {
        return new Play(
                Instant.parse(start).toEpochMilli(),
                60_000,
                PlayKind.TRACK,
                "Slow Comet",
                "Nova Ray",
                false,
                false,
                eventId);
    }
}
