package dev.yearlight.serve.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as it stands in a path: {@code yyyymmdd}, and on the calendar. */
final class DayPath {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private DayPath() {}

    static Optional<LocalDate> parse(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, FORMAT));
        } catch (DateTimeParseException notOnTheCalendar) {
            return Optional.empty();
        }
    }
}
