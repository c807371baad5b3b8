package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.guardrail.rule.Lengths;
import dev.yearlight.generation.guardrail.rule.Request;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the guardrails' files: properties, and lists of one term a line with comments behind {@code #}. */
final class SettingsReader {

    /** Grows with every change of the rules' code that may change a verdict. */
    private static final String CODE_REVISION = "5";

    private static final String PROPERTIES = "guardrails.properties";
    private static final int VERSION_DIGITS = 12;
    private static final String TERM_SIGNS = " '-*=";
    private static final String REQUEST_SIGNS = TERM_SIGNS + ",:";

    private final Path directory;
    private final MessageDigest digest = sha256();

    SettingsReader(Path directory) {
        this.directory = directory;
    }

    GuardrailSettings read() {
        Properties properties = properties();
        List<String> american = new ArrayList<>();
        List<String> british = new ArrayList<>();
        readPairs(american, british);
        List<String> commonWords = lines("common-words.txt");
        List<String> words = lines("words.txt");
        List<String> idioms = lines("idioms.txt");
        List<String> leaks = lines("leaks.txt");
        List<String> topics = topics();
        List<String> topicIdioms = lines("topic-idioms.txt");
        List<String> appeals = lines("appeals.txt");
        List<Request> requests = requests();
        int titleMost = whole(properties, "title.characters-most");
        int wordsLeast = whole(properties, "body.words-least");
        int wordsMost = whole(properties, "body.words-most");
        int paragraphsLeast = whole(properties, "body.paragraphs-least");
        int paragraphsMost = whole(properties, "body.paragraphs-most");
        double commonWordsLeast = number(properties, "language.common-words-least");
        Set<String> capitals = items(text(properties, "names.allowed-capitals").toLowerCase(Locale.ROOT));
        Set<String> americanCountries = items(text(properties, "spelling.american-countries"));
        int repeatedWords = whole(properties, "repetition.words");
        int repeatedOpening = whole(properties, "repetition.opening");
        try {
            return new GuardrailSettings(
                    version(),
                    new Lengths(titleMost, wordsLeast, wordsMost, paragraphsLeast, paragraphsMost),
                    commonWords,
                    commonWordsLeast,
                    words,
                    capitals,
                    idioms,
                    topics,
                    topicIdioms,
                    appeals,
                    requests,
                    leaks,
                    american,
                    british,
                    americanCountries,
                    repeatedWords,
                    repeatedOpening);
        } catch (IllegalArgumentException e) {
            // The records know the key, and nothing of files.
            throw new IllegalArgumentException(directory.resolve(PROPERTIES) + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> items(String list) {
        return Set.of(list.split("[, ]+", -1));
    }

    private Properties properties() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content(PROPERTIES)));
        } catch (IOException e) {
            throw new IllegalArgumentException(directory.resolve(PROPERTIES) + " is not readable", e);
        }
        return properties;
    }

    private String text(Properties properties, String key) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(directory.resolve(PROPERTIES) + ": " + key + " is missing");
        }
        return value;
    }

    private int whole(Properties properties, String key) {
        double value = number(properties, key);
        if (value != Math.rint(value)) {
            throw new IllegalArgumentException(
                    directory.resolve(PROPERTIES) + ": " + key + " must be a whole number, was " + value);
        }
        return (int) value;
    }

    private double number(Properties properties, String key) {
        String value = text(properties, key);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    directory.resolve(PROPERTIES) + ": " + key + " must be a number, was " + value, e);
        }
    }

    private void readPairs(List<String> american, List<String> british) {
        for (Line line : numberedLines("spelling.txt", TERM_SIGNS)) {
            List<String> pair = List.of(line.text().split("\\s+", -1));
            if (pair.size() != 2) {
                throw new IllegalArgumentException(directory.resolve("spelling.txt") + " line " + line.number()
                        + ": a line needs an American and a British word: " + line.text());
            }
            american.add(pair.getFirst());
            british.add(pair.getLast());
        }
    }

    /** Verbs, a colon, and objects; commas part each. */
    private List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (Line line : numberedLines("requests.txt", REQUEST_SIGNS)) {
            List<String> sides = List.of(line.text().split(": ", -1));
            if (sides.size() != 2) {
                throw new IllegalArgumentException(directory.resolve("requests.txt") + " line " + line.number()
                        + ": a line needs verbs, a colon and objects: " + line.text());
            }
            requests.add(new Request(
                    List.of(sides.getFirst().split(", ", -1)),
                    List.of(sides.getLast().split(", ", -1))));
        }
        return requests;
    }

    private List<String> topics() {
        try (Stream<Path> files = Files.list(directory.resolve("topics"))) {
            return files.map(file -> "topics/" + file.getFileName())
                    .filter(file -> file.endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> lines(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(directory.resolve("topics") + " is not readable", e);
        }
    }

    /**
     * A line that is no comment.
     *
     * @param number from 1
     */
    private record Line(int number, String text) {}

    private List<String> lines(String file) {
        return numberedLines(file, TERM_SIGNS).stream().map(Line::text).toList();
    }

    private List<Line> numberedLines(String file, String signs) {
        List<Line> terms = new ArrayList<>();
        List<String> lines = content(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!line.equals(line.toLowerCase(Locale.ROOT)) || !isPlain(line, signs)) {
                throw new IllegalArgumentException(directory.resolve(file) + " line " + (i + 1)
                        + ": a term is of lower-case Latin letters, digits, apostrophes, hyphens and spaces,"
                        + " with * or = at its end at most: " + line);
            }
            terms.add(new Line(i + 1, line));
        }
        return terms;
    }

    private static boolean isPlain(String line, String signs) {
        return line.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || signs.indexOf(c) >= 0);
    }

    /** The file's text, which from now on is a part of the version. */
    private String content(String file) {
        try {
            byte[] bytes = Files.readAllBytes(directory.resolve(file));
            digest.update((file + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(directory.resolve(file) + " is not readable", e);
        }
    }

    private String version() {
        digest.update(CODE_REVISION.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
