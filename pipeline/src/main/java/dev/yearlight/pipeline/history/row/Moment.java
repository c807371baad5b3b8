package dev.yearlight.pipeline.history.row;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point of time in a foreign row.
 *
 * @param toTheSecond false where the source tells the minute only
 */
public record Moment(Instant at, boolean toTheSecond) {

    private static final Pattern EPOCH = Pattern.compile("-?\\d{1,15}");

    /** Seconds since the epoch have that many until the year 5138; what has more is in milliseconds. */
    private static final int MOST_DIGITS_OF_SECONDS = 11;

    private static final Pattern SECONDS = Pattern.compile(":\\d{2}:\\d{2}");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']HH:mm")
            .optionalStart()
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[' '][XXX][XX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** As Last.fm shows it; its months are English whoever looks. */
    private static final DateTimeFormatter MONTH_BY_NAME = DateTimeFormatter.ofPattern(
                    "d MMM uuuu[','] HH:mm[:ss]", Locale.US)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> FORMS = List.of(ISO, MONTH_BY_NAME);

    /**
     * Reads a time in any of the forms that services write: the epoch's seconds or milliseconds, ISO 8601 with a T or a
     * blank, or {@code 10 May 2021, 12:59}. Without an offset it is UTC.
     *
     * @return null where it is none of them
     */
    public static @Nullable Moment read(@Nullable String time) {
        if (time == null || time.isBlank()) {
            return null;
        }
        String text = time.strip();
        if (EPOCH.matcher(text).matches()) {
            return new Moment(sinceTheEpoch(text), true);
        }
        for (DateTimeFormatter form : FORMS) {
            @Nullable Instant at = parsed(text, form);
            if (at != null) {
                return new Moment(at, SECONDS.matcher(text).find());
            }
        }
        return null;
    }

    private static Instant sinceTheEpoch(String digits) {
        long number = Long.parseLong(digits);
        return digits.length() > MOST_DIGITS_OF_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static @Nullable Instant parsed(String text, DateTimeFormatter form) {
        try {
            return switch (form.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime told -> told.toInstant();
                case LocalDateTime untold -> untold.toInstant(ZoneOffset.UTC);
                default -> null;
            };
        } catch (DateTimeParseException anotherForm) {
            return null;
        }
    }
}
