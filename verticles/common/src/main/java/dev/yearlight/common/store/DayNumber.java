package dev.yearlight.common.store;

import java.time.LocalDate;

/** A date as the tables hold it: yyyymmdd. */
final class DayNumber {

    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    private DayNumber() {}

    static int of(LocalDate day) {
        return day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
    }

    static LocalDate date(int number) {
        return LocalDate.of(number / YEAR, number / MONTH % MONTH, number % MONTH);
    }
}
