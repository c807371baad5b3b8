package dev.yearlight.domain;

import java.time.Instant;
import java.util.regex.Pattern;

/** The one form of ids that sort by their time of birth: 26 characters of Crockford's base 32. */
final class Ulid {

    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DIGITS_OF_TIME = 10;

    private Ulid() {}

    /** When an id of this form was made, by the clock of who made it. */
    static Instant time(String value) {
        long millis = 0;
        for (int at = 0; at < DIGITS_OF_TIME; at++) {
            millis = millis * DIGITS.length() + DIGITS.indexOf(value.charAt(at));
        }
        return Instant.ofEpochMilli(millis);
    }

    static String checked(String value, String field) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must be a ULID of 26 characters");
        }
        return value;
    }
}
