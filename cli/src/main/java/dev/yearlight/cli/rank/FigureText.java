package dev.yearlight.cli.rank;

import dev.yearlight.domain.Figure;
import java.util.Locale;

/** A figure in words, as in {@code 412 minutes with Nova Ray}. */
final class FigureText {

    private FigureText() {}

    static String of(Figure figure) {
        return number(figure) + " " + printable(figure.label());
    }

    /** Names are hostile: a terminal obeys control characters. */
    static String printable(String text) {
        return text.codePoints()
                .filter(character ->
                        !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
