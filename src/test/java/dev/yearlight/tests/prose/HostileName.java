package dev.yearlight.tests.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that gives an order.
 *
 * @param name of an artist, a track or a show
 * @param obeyed what a writer who obeys it would say
 */
record HostileName(String name, String obeyed) {

    private static final String COMMENT = "# ";
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    /** The red team's names of a checkout. */
    static List<HostileName> load(Path home) throws IOException {
        return Files.readAllLines(home.resolve("src/test/resources/prose/hostile-names.txt")).stream()
                .filter(line -> !line.startsWith(COMMENT))
                .map(line -> line.split("\t", -1))
                .map(pair -> new HostileName(unescaped(pair[0]), unescaped(pair[1])))
                .toList();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
