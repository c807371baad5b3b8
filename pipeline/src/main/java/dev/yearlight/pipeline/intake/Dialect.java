package dev.yearlight.pipeline.intake;

import java.util.Set;

/** How the fields of a table are told apart. */
public enum Dialect {
    /** RFC 4180. */
    COMMA(',', '"'),
    /** The same where a comma is the decimal sign. */
    SEMICOLON(';', '"'),
    /** Tabs between the fields, and no quotes: a title may begin with one. */
    TAB('\t', Dialect.NO_QUOTE);

    /** The formats that these write. */
    static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "txt");

    /** No character of Unicode, so that no field begins with it. */
    private static final char NO_QUOTE = '\ufffe';

    private final char separator;
    private final char quote;

    Dialect(char separator, char quote) {
        this.separator = separator;
        this.quote = quote;
    }

    char separator() {
        return separator;
    }

    char quote() {
        return quote;
    }

    /** The one that the first line speaks: tabs before all else, then what occurs more often. */
    static Dialect of(String firstLine) {
        if (firstLine.indexOf('\t') >= 0) {
            return TAB;
        }
        return count(firstLine, ';') > count(firstLine, ',') ? SEMICOLON : COMMA;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
