package dev.yearlight.ranking;

import static dev.yearlight.ranking.RankingFixture.YEAR;
import static dev.yearlight.ranking.RankingFixture.bestDay;
import static dev.yearlight.ranking.RankingFixture.listener;
import static dev.yearlight.ranking.RankingFixture.rank;
import static dev.yearlight.ranking.RankingFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayBoundariesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-12:00",
                "Pacific/Pago_Pago",
                "America/Los_Angeles",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "Pacific/Chatham",
                "Pacific/Kiritimati",
                "+14:00"
            })
    void discoveryDaysAreLocalDatesAndNotThoseOfUtc(String name) {
        ZoneId zone = ZoneId.of(name);
        HandmadeHistory history = discoveriesAroundMidnight(zone);
        Ranking ranking = new Ranking(RankingSettings.DEFAULTS);

        RankedYear local = ranking.rank(listener(zone, null), YEAR, history.inPlayOrder(), Catalog.EMPTY);
        RankedYear mutated = ranking.rank(listener(ZoneOffset.UTC, null), YEAR, history.inPlayOrder(), Catalog.EMPTY);

        assertThat(bestDay(local, Category.DISCOVERY)).isEqualTo("2025-05-14");
        assertThat(told(local, Category.DISCOVERY).stats().newArtists()).hasSize(8);
        assertThat(mutated.chosen())
                .filteredOn(candidate -> candidate.category() == Category.DISCOVERY)
                .noneMatch(
                        candidate -> candidate.date().equals(LocalDate.parse("2025-05-14")) && candidate.value() == 8);
    }

    @Test
    void aDayIsTheLocalDateOfTheStartOfThePlayAndNotOfItsEnd() {
        HandmadeHistory history = new HandmadeHistory()
                .habits("2025-01-01", "2026-01-01")
                .track("2025-08-15", "23:50", 400, "Long Player", "All Night")
                .session("2025-08-17", "08:00", 30, 5, "Habit 1");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(bestDay(year, Category.MUSIC)).isEqualTo("2025-08-15");
        assertThat(told(year, Category.MUSIC).stats().minutesByHour().get(23)).isEqualTo(400);
    }

    @Test
    void playsOutsideOfTheWindowCountForNoDay() {
        HandmadeHistory history = new HandmadeHistory()
                .habits("2025-01-01", "2026-01-01")
                .track("2024-12-31", "23:59", 200, "Last Year", "Song")
                .track("2026-01-01", "00:00", 200, "Next Year", "Song");

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(year.snapshot().year().minutesByDay()).hasSize(365).containsOnly(24);
    }

    @Test
    void aDateThatTheZoneSkippedIsSilent() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Window window = Window.ofYear(2011);
        HandmadeHistory history = new HandmadeHistory(apia)
                .habits("2011-01-01", "2011-12-30")
                .session("2011-12-29", "20:00", 30, 4, "Habit 1")
                .session("2011-12-31", "00:10", 50, 4, "Habit 2");

        RankedYear year = new Ranking(RankingSettings.DEFAULTS)
                .rank(listener(apia, null), window, history.inPlayOrder(), Catalog.EMPTY);

        assertThat(year.snapshot().year().minutesByDay().subList(362, 365)).containsExactly(24 + 120, 0, 200);
        assertThat(bestDay(year, Category.MUSIC)).isEqualTo("2011-12-31");
    }

    /** Eight discoveries, half of them before and half after any other zone's midnight, and five on a rival day. */
    private static HandmadeHistory discoveriesAroundMidnight(ZoneId zone) {
        HandmadeHistory history = new HandmadeHistory(zone).habits("2024-01-01", "2026-01-01");
        for (int i = 0; i < 4; i++) {
            history.session("2025-05-14", "00:%02d".formatted(5 + 5 * i), 1, 4, "Early Bird " + i);
            history.session("2025-05-14", "23:%02d".formatted(5 + 5 * i), 1, 4, "Night Owl " + i);
        }
        for (int i = 0; i < 5; i++) {
            history.session("2025-10-10", "12:%02d".formatted(5 + 5 * i), 1, 4, "Rival " + i);
        }
        return history;
    }
}
