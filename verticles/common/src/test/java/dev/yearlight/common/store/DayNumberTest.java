package dev.yearlight.common.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DayNumberTest {

    @ParameterizedTest
    @CsvSource({"2025-06-22,20250622", "2024-02-29,20240229", "2026-01-01,20260101", "2025-12-31,20251231"})
    void aDayIsItsDigits(LocalDate day, int number) {
        assertThat(DayNumber.of(day)).isEqualTo(number);
        assertThat(DayNumber.date(number)).isEqualTo(day);
    }
}
