package dev.yearlight.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultWindowTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final long LONG = 200_000;
    private static final long SKIPPED = 2_000;

    @ParameterizedTest
    @CsvSource({
        // Covered from the first day to the last, or all but the quiet ones.
        "2022-06-01T10:00:00Z, 2025-03-01T10:00:00Z, 2024-01-01, 2024-12-31",
        "2024-01-01T10:00:00Z, 2024-12-31T10:00:00Z, 2024-01-01, 2024-12-31",
        "2024-01-08T10:00:00Z, 2024-12-24T10:00:00Z, 2024-01-01, 2024-12-31",
        // In Stockholm it is the ninth of January already, and the twenty-fourth of December still.
        "2024-01-08T23:30:00Z, 2024-12-24T22:30:00Z, 2023-12-26, 2024-12-24",
        // No calendar year is whole.
        "2024-01-09T10:00:00Z, 2024-12-31T10:00:00Z, 2024-01-02, 2024-12-31",
        "2024-01-01T10:00:00Z, 2024-12-23T10:00:00Z, 2023-12-25, 2024-12-23",
        "2023-01-14T10:00:00Z, 2024-01-14T10:00:00Z, 2023-01-15, 2024-01-14"
    })
    void itIsTheLatestCoveredYearElseTheLast365Days(Instant first, Instant last, LocalDate from, LocalDate lastDay) {
        List<Play> daily = daily(first, last, LONG);

        assertThat(DefaultWindow.of(daily, ZONE)).isEqualTo(new Window(from, lastDay.plusDays(1)));
    }

    @Test
    void aCoveredYearOfStrayPlaysIsPassedOverForARichLatestYear() {
        // Given one play years ago, then a year that was only tried, then one of daily listening
        List<Play> history = new ArrayList<>(daily(at("2020-05-01"), at("2020-05-01"), LONG));
        history.addAll(daily(at("2024-01-01"), at("2024-12-31"), SKIPPED));
        history.addAll(daily(at("2025-01-10"), at("2025-09-01"), LONG));

        // When nobody chose a window, then it holds the year since
        assertThat(DefaultWindow.of(history, ZONE))
                .isEqualTo(new Window(LocalDate.of(2024, 9, 2), LocalDate.of(2025, 9, 2)));
    }

    @Test
    void aCoveredYearOfHalfAsMuchListeningIsKept() {
        List<Play> history = new ArrayList<>(daily(at("2024-01-01"), at("2024-06-30"), LONG));
        history.addAll(daily(at("2025-01-01"), at("2025-11-30"), LONG));

        assertThat(DefaultWindow.of(history, ZONE)).isEqualTo(Window.ofYear(2024));
    }

    @Test
    void aHistoryWithoutPlaysHasNoWindow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefaultWindow.of(List.of(), ZONE))
                .withMessageContaining("no play");
    }

    private static Instant at(String date) {
        return LocalDate.parse(date).atTime(12, 0).atZone(ZONE).toInstant();
    }

    /** A play at the first instant, one at noon of each day between, and one at the last. */
    private static List<Play> daily(Instant first, Instant last, long millis) {
        List<Play> plays = new ArrayList<>();
        plays.add(play(first, millis));
        LocalDate until = LocalDate.ofInstant(last, ZONE);
        for (LocalDate day = LocalDate.ofInstant(first, ZONE).plusDays(1); day.isBefore(until); day = day.plusDays(1)) {
            plays.add(play(day.atTime(12, 0).atZone(ZONE).toInstant(), millis));
        }
        plays.add(play(last, millis));
        return plays;
    }

    private static Play play(Instant start, long millis) {
        return new Play(
                start.toEpochMilli(), millis, PlayKind.TRACK, "Slow Comet", "Nova Ray", false, false, start.toString());
    }
}
