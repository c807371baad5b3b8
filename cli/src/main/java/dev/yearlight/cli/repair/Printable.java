package dev.yearlight.cli.repair;

import java.util.regex.Pattern;

/** Words from records as a terminal may show them: control and formatting characters could move its cursor. */
final class Printable {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
    private static final String ELLIPSIS = "…";

    private Printable() {}

    static String of(String text) {
        return UNSAFE.matcher(text).replaceAll("?");
    }

    static String of(String text, int longest) {
        String safe = of(text);
        return safe.length() <= longest ? safe : safe.substring(0, longest - 1) + ELLIPSIS;
    }
}
