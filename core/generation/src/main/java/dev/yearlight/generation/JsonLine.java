package dev.yearlight.generation;

import java.time.LocalTime;
import java.util.List;

/** One line of JSON at the end of a prompt's text, in which no name can leave its string. */
final class JsonLine {

    private static final double TENTHS = 10;

    /** Above it, {@link Double#toString} turns to exponents. */
    private static final long MOST_TENTHS = 99_999_999;

    private final PromptText text;

    /** Whether nothing stands yet in what was opened last. */
    private boolean first = true;

    JsonLine(PromptText text) {
        this.text = text;
    }

    JsonLine open() {
        separate();
        return begin('{');
    }

    JsonLine close() {
        return end('}');
    }

    JsonLine list(String name) {
        name(name);
        return begin('[');
    }

    JsonLine endList() {
        return end(']');
    }

    JsonLine field(String name, String value) {
        name(name);
        text.append('"').escaped(value).append('"');
        return this;
    }

    /** The hour and the minute, such as 08:15. */
    JsonLine field(String name, LocalTime value) {
        name(name);
        text.append('"')
                .append(value.getHour() / 10)
                .append(value.getHour() % 10)
                .append(':')
                .append(value.getMinute() / 10)
                .append(value.getMinute() % 10)
                .append('"');
        return this;
    }

    JsonLine field(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    JsonLine field(String name, boolean value) {
        name(name);
        text.append(value ? "true" : "false");
        return this;
    }

    /** To one decimal, and without one where it would be 0: a token less, and one number less to copy wrongly. */
    JsonLine rounded(String name, double value) {
        name(name);
        long tenths = Math.round(value * TENTHS);
        if (tenths % (long) TENTHS == 0) {
            text.append(tenths / (long) TENTHS);
        } else if (tenths > 0 && tenths <= MOST_TENTHS) {
            text.append(tenths / (long) TENTHS).append('.').append(tenths % (long) TENTHS);
        } else {
            text.append(Double.toString(tenths / TENTHS));
        }
        return this;
    }

    JsonLine texts(String name, List<String> values) {
        list(name);
        for (String value : values) {
            separate();
            text.append('"').escaped(value).append('"');
        }
        return endList();
    }

    JsonLine numbers(String name, List<Integer> values) {
        list(name);
        for (int value : values) {
            separate();
            text.append(value);
        }
        return endList();
    }

    private void name(String name) {
        separate();
        text.append('"').append(name).append("\":");
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private JsonLine begin(char bracket) {
        text.append(bracket);
        first = true;
        return this;
    }

    private JsonLine end(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }
}
