package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.guardrail.Claim.CalendarDate;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares dates with the day, and with the first and last day of the year that is told. */
final class CalendarCheck {

    private CalendarCheck() {}

    static @Nullable String objection(Facts facts, CalendarDate told) {
        if (told.month() == 0 && told.day() == 0) {
            return facts.years().contains(told.year()) ? null : "is a year that no figure speaks of";
        }
        boolean whole = told.month() > 0 && told.day() > 0;
        Stream<LocalDate> dates =
                whole ? Stream.of(facts.date(), facts.firstDay(), facts.lastDay()) : Stream.of(facts.date());
        return dates.anyMatch(date -> agrees(told, date)) ? null : "is not the day's date";
    }

    private static boolean agrees(CalendarDate told, LocalDate date) {
        return (told.year() == 0 || told.year() == date.getYear())
                && (told.month() == 0 || told.month() == date.getMonthValue())
                && (told.day() == 0 || told.day() == date.getDayOfMonth());
    }
}
