package dev.yearlight.generate.model;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to be left alone: {@code retry-after-ms}, or {@code Retry-After} in seconds or as a date. */
final class RetryAfter {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final double MILLIS_PER_SECOND = 1_000;

    private RetryAfter() {}

    /** The wait; empty where the headers give none that makes sense. */
    static Optional<Duration> of(MultiMap headers, InstantSource clock) {
        String millis = headers.get("retry-after-ms");
        if (millis != null && NUMBER.matcher(millis.strip()).matches()) {
            return Optional.of(Duration.ofMillis((long) Double.parseDouble(millis.strip())));
        }
        String header = headers.get("Retry-After");
        if (header == null) {
            return Optional.empty();
        }
        String value = header.strip();
        if (NUMBER.matcher(value).matches()) {
            return Optional.of(Duration.ofMillis((long) (Double.parseDouble(value) * MILLIS_PER_SECOND)));
        }
        return untilDate(value, clock);
    }

    private static Optional<Duration> untilDate(String value, InstantSource clock) {
        try {
            Duration wait = Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
