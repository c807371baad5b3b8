package dev.yearlight.pipeline.facts;

import dev.yearlight.domain.Window;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The calendar months that a window touches, numbered from 0; one array lookup a day. */
final class Months {

    private final long firstDay;
    private final YearMonth first;
    private final int[] monthOfDay;

    Months(Window window) {
        this.firstDay = window.from().toEpochDay();
        this.first = YearMonth.from(window.from());
        this.monthOfDay = new int[window.days()];
        for (int day = 0; day < monthOfDay.length; day++) {
            monthOfDay[day] = of(YearMonth.from(window.from().plusDays(day)));
        }
    }

    int count() {
        return monthOfDay[monthOfDay.length - 1] + 1;
    }

    YearMonth get(int month) {
        return first.plusMonths(month);
    }

    int of(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(first, month);
    }

    /** The month of a date; below 0 outside of the window. */
    int of(long epochDay) {
        long day = epochDay - firstDay;
        return day < 0 || day >= monthOfDay.length ? -1 : monthOfDay[(int) day];
    }
}
