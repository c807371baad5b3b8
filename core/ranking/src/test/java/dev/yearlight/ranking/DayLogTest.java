package dev.yearlight.ranking;

import static dev.yearlight.ranking.RankingFixture.rank;
import static dev.yearlight.ranking.RankingFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayLogTest {

    @Test
    void aLongDayKeepsItsFirstTimesAndTopTracksInOrder() {
        HandmadeHistory history = new HandmadeHistory().habits("2024-01-01", "2026-01-01");
        LocalDate date = LocalDate.of(2025, 6, 6);
        for (int i = 0; i < 100; i++) {
            history.track(date, "%02d:%02d".formatted(6 + i * 5 / 60, i * 5 % 60), 2, "Habit " + i % 5, "Song " + i);
        }
        for (int i = 0; i < 20; i++) {
            history.track(date, "%02d:%02d".formatted(6 + i * 25 / 60, i * 25 % 60 + 2), 2, "New " + i, "Debut");
        }
        for (int i = 0; i < 4; i++) {
            history.track(date, "23:%02d".formatted(10 * i), 2, "Habit 0", "Encore");
        }

        RemarkableDay day = told(rank(history, Catalog.EMPTY), Category.MUSIC);

        assertThat(day.playsInAll()).isEqualTo(130);
        assertThat(day.log()).hasSize(RemarkableDay.LONGEST_LOG);
        assertThat(day.log()).extracting(LogLine::at).isSorted();
        assertThat(day.log()).filteredOn(LogLine::firstTime).hasSize(20);
        assertThat(day.stats().topTracks().getFirst()).isEqualTo(new Ranked("Encore", "Habit 0", 8, 4));
        assertThat(day.log()).extracting(LogLine::title).contains("Encore");
        assertThat(day.stats().newArtists()).hasSize(10);
        assertThat(day.stats().topArtists()).hasSize(5);
    }
}
