package dev.yearlight.pipeline.catalog;

import java.util.List;

/** One row of a dump, in the text format of PostgreSQL's COPY: backslashes hide tabs and line ends, {@code \N} is null. */
record DumpRow(List<String> fields) {

    private static final String NULL = "\\N";

    /** A text; empty where it is null. */
    String text(int column) {
        String field = fields.get(column);
        if (field.equals(NULL)) {
            return "";
        }
        return field.indexOf('\\') < 0 ? field : unescaped(field);
    }

    /** A positive whole number; 0 where it is null or none. */
    int number(int column) {
        String field = fields.get(column);
        if (field.isEmpty() || field.length() > 9) {
            return 0;
        }
        int number = 0;
        for (int index = 0; index < field.length(); index++) {
            int digit = field.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int index = 0; index < field.length(); index++) {
            char next = field.charAt(index);
            if (next == '\\' && index + 1 < field.length()) {
                index++;
                text.append(meant(field.charAt(index)));
            } else {
                text.append(next);
            }
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> escaped;
        };
    }
}
