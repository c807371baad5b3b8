package dev.yearlight.loadtest.listener;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A listener who is nobody.
 *
 * @param number from 1
 */
public record SyntheticListener(long number) {

    /** What the subject of every synthetic token begins with, and of no reader's. */
    public static final String PREFIX = "synthetic-";

    private static final Pattern SUBJECT = Pattern.compile(PREFIX + "(\\d{6,9})");

    /** Refuses numbers that have no name. */
    public SyntheticListener {
        if (number < 1 || number > 999_999_999) {
            throw new IllegalArgumentException("a synthetic listener's number is 1 to 999999999, was " + number);
        }
    }

    /** The id in the stores and the subject in tokens, such as {@code synthetic-000001}. */
    public String id() {
        return PREFIX + "%06d".formatted(number);
    }

    /** The listener of a subject; empty where that is not a synthetic one's. */
    public static Optional<SyntheticListener> of(String subject) {
        Matcher matcher = SUBJECT.matcher(subject);
        return matcher.matches()
                ? Optional.of(new SyntheticListener(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }
}
