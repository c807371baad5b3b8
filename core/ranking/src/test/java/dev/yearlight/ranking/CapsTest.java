package dev.yearlight.ranking;

import static dev.yearlight.ranking.RankingFixture.candidate;
import static dev.yearlight.ranking.RankingFixture.rank;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Listener;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class CapsTest {

    @Test
    void aPlayerLeftOnOvernightCountsForEightHoursAndSaysSo() {
        HandmadeHistory history = habits();
        LocalTime at = LocalTime.MIDNIGHT;
        for (int i = 0; i < 12 * 15; i++, at = at.plusMinutes(4)) {
            history.track("2025-04-05", at.toString(), 4, "Autoplay " + i, "Song");
        }

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(candidate(year, Category.MUSIC).value()).isEqualTo(8 * 60 + 24);
        assertThat(year.notes().caps()).isEqualTo(new CapsApplied(1, 4 * 3_600_000, 0, 0));
    }

    @Test
    void aPauseBeginsANewRun() {
        HandmadeHistory history = habits();
        for (int hour = 0; hour < 12; hour++) {
            history.track("2025-04-05", "%02d:00".formatted(hour), 57, "Listener Awake", "Hour " + hour);
        }

        RankedYear year = rank(history, Catalog.EMPTY);

        assertThat(candidate(year, Category.MUSIC).value()).isEqualTo(12 * 57 + 24);
        assertThat(year.notes().caps().any()).isFalse();
    }

    @Test
    void noDayHasMoreThanItsMinutes() {
        HandmadeHistory history = habits();
        for (int device = 0; device < 20; device++) {
            for (int i = 0; i < 24; i++) {
                history.track("2025-04-05", "%02d:%02d".formatted(i, device), 30, "Bot " + device, "Song " + i);
            }
        }
        RankingSettings awake = new RankingSettings(
                ChoiceSettings.DEFAULTS,
                EligibilitySettings.DEFAULTS,
                ThresholdSettings.DEFAULTS,
                new CapSettings(1_440, 2_880, 100, 0, 1_000_000));

        RankedYear year = new Ranking(awake)
                .rank(
                        RankingFixture.listener(HandmadeHistory.STOCKHOLM, null),
                        RankingFixture.YEAR,
                        history.inPlayOrder(),
                        Catalog.EMPTY);

        assertThat(candidate(year, Category.MUSIC).value()).isEqualTo(1_440);
        assertThat(year.notes().caps().fullDays()).isOne();
        assertThat(year.snapshot().year().minutesByDay()).allMatch(minutes -> minutes <= 1_440);
    }

    @Test
    void ofAHistoryThatIsTooLongTheLatestPlaysAreRead() {
        HandmadeHistory history = new HandmadeHistory().habits("2025-01-01", "2025-03-01");
        RankingSettings shortest = new RankingSettings(
                ChoiceSettings.DEFAULTS,
                EligibilitySettings.DEFAULTS,
                ThresholdSettings.DEFAULTS,
                new CapSettings(1_440, 2_880, 8, 120, 60));
        Listener listener = RankingFixture.listener(HandmadeHistory.STOCKHOLM, null);

        RankedYear year =
                new Ranking(shortest).rank(listener, RankingFixture.YEAR, history.inPlayOrder(), Catalog.EMPTY);

        assertThat(year.notes().caps().unreadPlays()).isEqualTo(59 * 6 - 60);
        assertThat(year.snapshot().year().minutesByDay().indexOf(24))
                .isEqualTo(year.snapshot().window().indexOf(LocalDate.of(2025, 2, 19)));
    }

    private static HandmadeHistory habits() {
        return new HandmadeHistory().habits("2025-01-01", "2026-01-01");
    }
}
