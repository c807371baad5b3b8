package dev.yearlight.domain;

import java.util.regex.Pattern;

/** The one form of ids that sort by their time of birth: 26 characters of Crockford's base 32. */
final class Ulid {

    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    private Ulid() {}

    static String checked(String value, String field) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must be a ULID of 26 characters");
        }
        return value;
    }
}
