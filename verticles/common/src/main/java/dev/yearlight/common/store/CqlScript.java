package dev.yearlight.common.store;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a CQL script into its statements; comments and quoted text may hold semicolons. */
final class CqlScript {

    /** Quoted text, names and bodies of functions first, so that no comment begins in them; then comments; then ends. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<quoted>'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\$\\$.*?\\$\\$)"
                    + "|(?<comment>--[^\\n]*|//[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<end>;)",
            Pattern.DOTALL);

    private static final String END = "\u0000";

    private CqlScript() {}

    static List<String> statements(String script) {
        String marked = TOKEN.matcher(script).replaceAll(token -> {
            if (token.group("comment") != null) {
                return " ";
            }
            return token.group("end") == null ? Matcher.quoteReplacement(token.group()) : END;
        });
        return Arrays.stream(marked.split(END, -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
