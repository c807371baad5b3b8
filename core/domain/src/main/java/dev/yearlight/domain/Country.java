package dev.yearlight.domain;

import java.util.regex.Pattern;

/**
 * Where a listener is at home, which decides spelling and vocabulary.
 *
 * @param code ISO 3166-1 alpha-2 in capitals; {@code ZZ} where unknown
 */
public record Country(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    /** Not known: English as written by default. */
    public static final Country UNKNOWN = new Country("ZZ");

    /** Refuses anything but two capital letters. */
    public Country {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("country must be two capital letters (ISO 3166-1), such as SE");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
