package dev.yearlight.ranking;

import static dev.yearlight.ranking.RankingFixture.bestDay;
import static dev.yearlight.ranking.RankingFixture.candidate;
import static dev.yearlight.ranking.RankingFixture.cause;
import static dev.yearlight.ranking.RankingFixture.figure;
import static dev.yearlight.ranking.RankingFixture.rank;
import static dev.yearlight.ranking.RankingFixture.told;
import static dev.yearlight.ranking.RankingFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.TrackFacts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoriesTest {

    private static final FakeCatalog CATALOG = catalog();

    @Test
    void theMusicDayHasTheMostMinutesOfMusic() {
        HandmadeHistory history = habits().session("2025-06-22", "08:00", 40, 4, "Habit 1");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(bestDay(year, Category.MUSIC)).isEqualTo("2025-06-22");
        List<Figure> figures = told(year, Category.MUSIC).stats().figures();
        assertThat(value(figures, "day-minutes")).isEqualTo(184);
        assertThat(value(figures, "usual-minutes")).isEqualTo(24);
        assertThat(value(figures, "times-usual")).isEqualTo(7.7);
        assertThat(candidate(year, Category.MUSIC).strength()).isCloseTo(16.0 / 19, within(1e-9));
    }

    @Test
    void ofTwoDaysWithEqualMinutesTheEarlierIsTheBiggest() {
        HandmadeHistory history = habits().session("2025-07-02", "08:00", 10, 4, "Habit 1")
                .session("2025-03-02", "08:00", 10, 4, "Habit 2");

        assertThat(bestDay(rank(history, Catalog.EMPTY), Category.MUSIC)).isEqualTo("2025-03-02");
    }

    @Test
    void thePodcastDayHasTheMostMinutesOfPodcasts() {
        HandmadeHistory history = habits().episode("2025-02-01", "08:00", 40, "Tide Tables", "One")
                .episode("2025-05-01", "08:00", 70, "Night Ferry", "Two")
                .episode("2025-05-01", "10:00", 30, "Tide Tables", "Three");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(bestDay(year, Category.PODCAST)).isEqualTo("2025-05-01");
        assertThat(value(candidate(year, Category.PODCAST).reasons(), "podcast-minutes"))
                .isEqualTo(100);
        assertThat(value(candidate(year, Category.PODCAST).reasons(), "podcast-episodes"))
                .isEqualTo(2);
    }

    @Test
    void theTopPodcastDayHasTheMostMinutesOfTheYearsNumberOneShow() {
        HandmadeHistory history = habits().episode("2025-02-01", "08:00", 40, "Tide Tables", "One")
                .episode("2025-04-01", "08:00", 45, "Tide Tables", "Two")
                .episode("2025-05-01", "08:00", 70, "Night Ferry", "Three");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(bestDay(year, Category.TOP_PODCAST)).isEqualTo("2025-04-01");
        assertThat(figure(candidate(year, Category.TOP_PODCAST).reasons(), "show-minutes")
                        .label())
                .isEqualTo("minutes with Tide Tables");
    }

    @Test
    void theDiscoveryDayHasTheMostArtistsNeverHeardBefore() {
        HandmadeHistory history = new HandmadeHistory().habits("2024-01-01", "2026-01-01");
        history.session("2024-03-01", "09:00", 1, 4, "Known Of Old");
        for (int i = 0; i < 5; i++) {
            history.session("2025-02-14", "%02d:00".formatted(8 + i), 1, 4, "Stranger " + i);
            history.session("2025-09-09", "%02d:00".formatted(8 + i), 1, 4, "Stranger " + i);
        }
        history.session("2025-09-09", "14:00", 1, 4, "Known Of Old");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(bestDay(year, Category.DISCOVERY)).isEqualTo("2025-02-14");
        Figure artists = figure(told(year, Category.DISCOVERY).stats().figures(), "new-artists");
        assertThat(artists.value()).isEqualTo(5);
        assertThat(artists.label()).isEqualTo("artists heard for the first time");
        assertThat(told(year, Category.DISCOVERY).stats().newArtists())
                .hasSize(5)
                .contains("Stranger 3");
        assertThat(told(year, Category.DISCOVERY).log())
                .filteredOn(line -> line.firstTime())
                .hasSize(5);
    }

    @Test
    void withoutEarlierHistoryFirstTimesAreBelievedAfterTheBurnInAndSaidSo() {
        HandmadeHistory history = habits();
        for (int i = 0; i < 9; i++) {
            history.session("2025-03-01", "%02d:00".formatted(8 + i), 1, 4, "Early " + i);
        }
        for (int i = 0; i < 4; i++) {
            history.session("2025-10-01", "%02d:00".formatted(8 + i), 1, 4, "Late " + i);
        }

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(bestDay(year, Category.DISCOVERY)).isEqualTo("2025-10-01");
        assertThat(candidate(year, Category.DISCOVERY).reasons().getFirst().label())
                .endsWith("in this history");
        assertThat(year.notes().firstTimesSince())
                .contains(LocalDate.parse("2025-01-05").plusDays(180));
    }

    @Test
    void aHistoryOfLessThanTheBurnInHasNoDiscoveryDay() {
        RankedYear year = rank(new HandmadeHistory().habits("2025-09-01", "2026-01-01"), Catalog.EMPTY);

        assertThat(cause(year, Category.DISCOVERY)).isEqualTo(WithheldCause.HISTORY_TOO_SHORT);
        assertThat(year.notes().firstTimesSince()).isEmpty();
    }

    @Test
    void theTopArtistDayHasTheMostMinutesOfTheYearsNumberOne() {
        HandmadeHistory history = habits().session("2025-04-04", "09:00", 12, 5, "Nova Ray")
                .session("2025-08-08", "09:00", 100, 2, "Nova Ray")
                .session("2025-05-05", "09:00", 30, 10, "One Evening Only");
        for (int month = 1; month <= 12; month++) {
            history.session(LocalDate.of(2025, month, 20), "09:00", 10, 3, "Nova Ray");
            history.session(LocalDate.of(2025, month, 21), "09:00", 20, 5, "Nova Ray");
        }

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(bestDay(year, Category.TOP_ARTIST)).isEqualTo("2025-08-08");
        assertThat(value(candidate(year, Category.TOP_ARTIST).reasons(), "artist-minutes"))
                .isEqualTo(200);
        assertThat(value(candidate(year, Category.TOP_ARTIST).reasons(), "artist-plays"))
                .isEqualTo(100);
    }

    @Test
    void theTopGenreDayIsTheOneNearlyAllInTheNumberOneGenre() {
        HandmadeHistory history = habits().session("2025-06-01", "08:00", 20, 4, "Habit 0")
                .session("2025-07-01", "08:00", 30, 4, "Unlisted");

        RankedYear year = rank(history, CATALOG);

        assertThat(bestDay(year, Category.TOP_GENRE)).isEqualTo("2025-06-01");
        assertThat(figure(candidate(year, Category.TOP_GENRE).reasons(), "genre-share")
                        .label())
                .isEqualTo("of the day was folk");
    }

    @Test
    void theNostalgicDayHasTheHighestShareOfMusicFromFifteenYearsBefore() {
        HandmadeHistory history = habits().session("2025-11-11", "08:00", 20, 4, "Old Hand")
                .session("2025-12-12", "08:00", 40, 4, "Nearly Old");

        RankedYear year = rank(history, CATALOG);

        assertThat(bestDay(year, Category.NOSTALGIC)).isEqualTo("2025-11-11");
        List<Figure> reasons = candidate(year, Category.NOSTALGIC).reasons();
        assertThat(value(reasons, "nostalgic-share")).isCloseTo(100 * 80.0 / 104, within(1e-9));
        assertThat(value(reasons, "nostalgic-from")).isEqualTo(2010);
        assertThat(value(reasons, "oldest-year")).isEqualTo(2010);
    }

    @Test
    void theUnusualDayIsFarthestFromTheGenresOfTheRestOfTheYear() {
        HandmadeHistory history = habits().session("2025-04-23", "08:00", 20, 4, "Gamelan Group")
                .session("2025-04-24", "08:00", 20, 4, "Habit 1")
                .session("2025-04-25", "08:00", 20, 4, "Habit 2")
                .session("2025-04-26", "08:00", 20, 4, "Habit 3");

        RankedYear year = rank(history, CATALOG);

        assertThat(bestDay(year, Category.UNUSUAL)).isEqualTo("2025-04-23");
        List<Figure> reasons = candidate(year, Category.UNUSUAL).reasons();
        assertThat(value(reasons, "unusual-share")).isCloseTo(100 * 80.0 / 104, within(1e-9));
        assertThat(value(reasons, "taste-distance")).isBetween(0.7, 1.0);
    }

    @Test
    void withoutGenresTheUnusualDayIsFoundByArtist() {
        HandmadeHistory history = habits().session("2025-04-23", "08:00", 20, 4, "Gamelan Group")
                .session("2025-04-24", "08:00", 20, 4, "Habit 1")
                .session("2025-04-25", "08:00", 20, 4, "Habit 2");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(bestDay(year, Category.UNUSUAL)).isEqualTo("2025-04-23");
        assertThat(figure(candidate(year, Category.UNUSUAL).reasons(), "unusual-share")
                        .label())
                .contains("artists");
    }

    @Test
    void aBirthdayOnTheTwentyNinthOfFebruaryIsTheTwentyEighthInOtherYears() {
        RankedYear year = rank(habits(), Catalog.EMPTY, MonthDay.of(2, 29));

        assertThat(told(year, Category.BIRTHDAY).date()).isEqualTo("2025-02-28");
        assertThat(told(year, Category.BIRTHDAY).strength()).isEqualTo(0.6);
    }

    @Test
    void newYearIsTheFirstOfJanuary() {
        assertThat(told(rank(habits(), Catalog.EMPTY), Category.NEW_YEAR).date())
                .isEqualTo("2025-01-01");
    }

    @Test
    void withoutACatalogGenreAndNostalgiaAreWithheld() {
        RankedYear year = rank(habits(), Catalog.EMPTY);

        assertThat(cause(year, Category.TOP_GENRE)).isEqualTo(WithheldCause.NO_CATALOG);
        assertThat(cause(year, Category.NOSTALGIC)).isEqualTo(WithheldCause.NO_CATALOG);
    }

    private static HandmadeHistory habits() {
        return new HandmadeHistory().habits("2025-01-01", "2026-01-01");
    }

    private static FakeCatalog catalog() {
        Map<String, TrackFacts> facts = new HashMap<>();
        facts.put("Habit 0", FakeCatalog.facts(2020, "folk", "indie"));
        facts.put("Habit 1", FakeCatalog.facts(2021, "indie", "folk"));
        facts.put("Habit 2", FakeCatalog.facts(2022, "house"));
        facts.put("Habit 3", FakeCatalog.facts(2023, "pop"));
        facts.put("Habit 4", FakeCatalog.facts(2024, "folk"));
        facts.put("Old Hand", FakeCatalog.facts(2010, "pop"));
        facts.put("Nearly Old", FakeCatalog.facts(2011, "pop"));
        facts.put("Gamelan Group", FakeCatalog.facts(2023, "gamelan"));
        return new FakeCatalog(facts);
    }
}
