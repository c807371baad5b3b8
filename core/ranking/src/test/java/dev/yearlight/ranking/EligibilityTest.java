package dev.yearlight.ranking;

import static dev.yearlight.ranking.RankingFixture.candidate;
import static dev.yearlight.ranking.RankingFixture.cause;
import static dev.yearlight.ranking.RankingFixture.rank;
import static dev.yearlight.ranking.RankingFixture.told;
import static dev.yearlight.ranking.RankingFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.TrackFacts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    @Test
    void thirtyPlaysOfFiveArtistsAreEnoughMusicAndTwentyNineAreNot() {
        HandmadeHistory enough = new HandmadeHistory().habits("2025-03-01", "2025-03-06");
        HandmadeHistory tooLittle = new HandmadeHistory()
                .habits("2025-03-01", "2025-03-05")
                .session("2025-03-05", "10:00", 5, 4, "Habit 1");

        assertThat(rank(enough, Catalog.EMPTY).notes().musicEligible()).isTrue();
        assertThat(cause(rank(tooLittle, Catalog.EMPTY), Category.MUSIC)).isEqualTo(WithheldCause.TOO_LITTLE_MUSIC);
    }

    @Test
    void fourArtistsAreTooFew() {
        HandmadeHistory history = new HandmadeHistory();
        for (int i = 0; i < 4; i++) {
            history.session("2025-03-0" + (i + 1), "10:00", 20, 4, "Artist " + i);
        }

        assertThat(cause(rank(history, Catalog.EMPTY), Category.TOP_ARTIST)).isEqualTo(WithheldCause.TOO_LITTLE_MUSIC);
    }

    @Test
    void lessThanAnHourOfPodcastsIsTooLittle() {
        HandmadeHistory history = habits().episode("2025-03-01", "10:00", 59, "Tide Tables", "One");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(cause(year, Category.PODCAST)).isEqualTo(WithheldCause.TOO_LITTLE_PODCASTS);
        assertThat(cause(year, Category.TOP_PODCAST)).isEqualTo(WithheldCause.TOO_LITTLE_PODCASTS);
        assertThat(year.notes().podcastsEligible()).isFalse();
    }

    @Test
    void aListenerWithoutAnyPlayHasNoDaysAndACauseForEachCategory() {
        RankedYear year = rank(new HandmadeHistory(), Catalog.EMPTY, MonthDay.of(6, 6));

        assertThat(year.snapshot().days()).isEmpty();
        assertThat(year.withheld()).extracting(Withheld::category).hasSize(10).isSorted();
        assertThat(cause(year, Category.BIRTHDAY)).isEqualTo(WithheldCause.TOO_LITTLE_LISTENING);
    }

    @Test
    void anUnknownBirthdayIsWithheldAsSuch() {
        assertThat(cause(rank(habits(), Catalog.EMPTY), Category.BIRTHDAY)).isEqualTo(WithheldCause.BIRTHDAY_UNKNOWN);
    }

    @Test
    void aSilentBirthdayIsWithheld() {
        HandmadeHistory history = new HandmadeHistory().habits("2025-01-01", "2025-06-01");

        assertThat(cause(rank(history, Catalog.EMPTY, MonthDay.of(6, 6)), Category.BIRTHDAY))
                .isEqualTo(WithheldCause.NO_DAY_QUALIFIES);
    }

    @Test
    void privateAndExcludedPlaysShapeNoDayButCountInTheYear() {
        HandmadeHistory history = habits().track("2025-03-03", "06:00", 120, "Secret", "One")
                .inPrivate()
                .track("2025-03-03", "09:00", 120, "White Noise", "Two")
                .excluded()
                .session("2025-04-04", "06:00", 20, 4, "Habit 1");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(candidate(year, Category.MUSIC).date()).isEqualTo("2025-04-04");
        assertThat(year.snapshot()
                        .year()
                        .minutesByDay()
                        .get(year.snapshot().window().indexOf(LocalDate.of(2025, 3, 3))))
                .isEqualTo(264);
        List<Figure> figures = year.snapshot().year().figures();
        assertThat(value(figures, "total-minutes")).isEqualTo(365 * 24 + 240 + 80);
        assertThat(value(figures, "year-artists")).isEqualTo(7);
        assertThat(year.snapshot().toString()).doesNotContain("Secret", "White Noise");
    }

    @Test
    void whatWasHeardInPrivateIsNoFirstTimeLater() {
        HandmadeHistory history = new HandmadeHistory().habits("2024-01-01", "2026-01-01");
        for (int i = 0; i < 4; i++) {
            history.session("2025-02-0" + (i + 1), "09:00", 1, 4, "Guilty Pleasure " + i)
                    .inPrivate();
            history.session("2025-05-05", "1%d:00".formatted(i), 1, 4, "Guilty Pleasure " + i);
        }

        assertThat(cause(rank(history, Catalog.EMPTY), Category.DISCOVERY)).isEqualTo(WithheldCause.NO_DAY_QUALIFIES);
    }

    @Test
    void playsUnderHalfAMinuteAddTheirMinutesButAreNoPlays() {
        HandmadeHistory history = habits().session("2025-04-04", "06:00", 20, 4, "Habit 1");
        for (int i = 0; i < 60; i++) {
            history.track("2025-04-04", "09:%02d".formatted(i), 29.0 / 60, "Skipped " + i, "Song");
        }

        RankedYear year = rank(history, Catalog.EMPTY);

        List<Figure> figures = told(year, Category.MUSIC).stats().figures();
        assertThat(value(figures, "day-minutes")).isEqualTo(24 + 80 + 29);
        assertThat(value(figures, "day-plays")).isEqualTo(26);
        assertThat(told(year, Category.MUSIC).log()).hasSize(26);
        assertThat(value(figures, "day-artists")).isEqualTo(5);
    }

    @Test
    void scrobblesWithoutDurationHaveDiscoveriesButNoDaysByMinutes() {
        RankedYear year = rank(scrobbles(), Catalog.EMPTY);

        assertThat(year.chosen()).extracting(Candidate::category).containsExactly(Category.DISCOVERY);
        assertThat(List.of(Category.MUSIC, Category.TOP_ARTIST, Category.UNUSUAL, Category.NEW_YEAR))
                .allSatisfy(category -> assertThat(cause(year, category)).isEqualTo(WithheldCause.MINUTES_UNKNOWN));
        assertThat(year.snapshot().days().getFirst().stats().figures())
                .extracting(Figure::name)
                .containsExactly("new-artists", "day-plays", "day-artists", "day-tracks");
    }

    @Test
    void theCatalogsLengthStandsInForAMissingDuration() {
        Catalog catalog = new Catalog() {
            @Override
            public TrackFacts find(String artist, String title) {
                return new TrackFacts(List.of(), 0, 180_000);
            }

            @Override
            public boolean isEmpty() {
                return false;
            }
        };

        RankedYear year = rank(scrobbles(), catalog);

        assertThat(candidate(year, Category.MUSIC).value()).isEqualTo(3 * (6 + 5));
    }

    private static HandmadeHistory habits() {
        return new HandmadeHistory().habits("2025-01-01", "2026-01-01");
    }

    private static HandmadeHistory scrobbles() {
        HandmadeHistory history = new HandmadeHistory();
        LocalDate date = LocalDate.of(2024, 1, 1);
        for (; date.getYear() < 2026; date = date.plusDays(1)) {
            for (int i = 0; i < 6; i++) {
                history.scrobble(date, "18:%02d".formatted(4 * i), "Habit " + i, "Song " + i);
            }
        }
        for (int i = 0; i < 5; i++) {
            history.scrobble(LocalDate.of(2025, 6, 6), "12:%02d".formatted(4 * i), "Stranger " + i, "Song");
        }
        return history;
    }
}
