package dev.yearlight.cli.rank;

import dev.yearlight.domain.Figure;
import java.util.Locale;
import java.util.regex.Pattern;

/** A figure in words, as in {@code 412 minutes with Nova Ray}. */
final class FigureText {

    private static final int LONGEST = 100;

    /** What a label counts; names come after it. */
    private static final Pattern COUNTED = Pattern.compile("\\b(minute|play|artist|track|episode|day)s\\b");

    private FigureText() {}

    static String of(Figure figure) {
        String number = number(figure);
        String label = printable(figure.label());
        return number + " " + (number.equals("1") ? COUNTED.matcher(label).replaceFirst("$1") : label);
    }

    /** A number of things, as in {@code 1 row} and {@code 1,200 rows}. */
    static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    /** Names are hostile and may be long: a terminal obeys control characters, and has one line. */
    static String printable(String text) {
        String harmless = text.codePoints()
                .filter(character ->
                        !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return harmless.codePointCount(0, harmless.length()) <= LONGEST
                ? harmless
                : harmless.substring(0, harmless.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String number(Figure figure) {
        return switch (figure.unit()) {
            case MINUTES, PLAYS, ARTISTS, TRACKS, EPISODES, DAYS, UNKNOWN ->
                String.format(Locale.ROOT, "%,d", Math.round(figure.value()));
            case YEAR -> Long.toString(Math.round(figure.value()));
            case PERCENT -> Math.round(figure.value()) + " %";
            case TIMES -> String.format(Locale.ROOT, "%.1f", figure.value());
            case DISTANCE -> String.format(Locale.ROOT, "%.2f", figure.value());
        };
    }
}
