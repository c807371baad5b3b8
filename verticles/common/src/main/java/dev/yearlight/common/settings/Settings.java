package dev.yearlight.common.settings;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of a process by key; every getter throws {@link SettingsException} with the key and what it expected.
 *
 * <p>A blank value means that the key is not set. The known keys are those of {@code config/yearlight.properties}. The
 * environment may hold further {@code YEARLIGHT_} variables, because clusters inject such names for their services.
 */
public final class Settings {

    static final String PREFIX = "yearlight.";

    private static final String FILE_SUFFIX = "-file";
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private final SmallRyeConfig config;
    private final SortedSet<String> known;

    Settings(SmallRyeConfig config, SortedSet<String> known) {
        this.config = config;
        this.known = known;
    }

    /**
     * Gathers the settings; unknown keys of the file and the command line are refused all at once.
     *
     * @param file stronger than the packaged defaults
     * @param environment stronger than the file
     * @param commandLine stronger than all
     */
    public static Settings load(Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
        return SettingsSources.load(file, environment, commandLine);
    }

    /** Must be set. */
    public String text(String key) {
        return optionalText(key).orElseThrow(() -> new SettingsException(key + " must be set"));
    }

    /** Empty where blank. */
    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(value(key).getValue()).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Split at commas; at least one. */
    public List<String> texts(String key) {
        return Arrays.stream(text(key).split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A whole number within the bounds, both inclusive. */
    public int integer(String key, int lowest, int highest) {
        return parsed(
                key,
                "a whole number from " + lowest + " to " + highest,
                Integer::valueOf,
                number -> number >= lowest && number <= highest);
    }

    /** A number within the bounds, both inclusive. */
    public double real(String key, double lowest, double highest) {
        return parsed(
                key,
                "a number from " + lowest + " to " + highest,
                Double::valueOf,
                number -> number >= lowest && number <= highest);
    }

    /** 0 lets the system choose one that is free. */
    public int port(String key) {
        return integer(key, 0, HIGHEST_PORT);
    }

    /** Exactly true or false. */
    public boolean flag(String key) {
        return parsed(key, "true or false", Function.identity(), text -> text.equals("true") || text.equals("false"))
                .equals("true");
    }

    /** Longer than nothing. */
    public Duration duration(String key) {
        return parsed(key, "a duration such as 200ms, 20s, 5m or 2h", Settings::parseDuration, Duration::isPositive);
    }

    /** Empty where blank; not checked whether it exists. */
    public Optional<Path> optionalPath(String key) {
        return optionalText(key).map(Path::of);
    }

    /** The content of the file that {@code key-file} names, else the key's own value; empty where neither is set. */
    public Optional<Secret> optionalSecret(String key) {
        Optional<Path> file = optionalPath(key + FILE_SUFFIX);
        return file.isPresent()
                ? Optional.of(secretIn(key + FILE_SUFFIX, file.get()))
                : optionalText(key).map(Secret::new);
    }

    /** One line a key with its value and source, secrets withheld. */
    public String describe() {
        return known.stream()
                .map(key -> key + "=" + shown(key) + "  ("
                        + SettingsSources.name(value(key).getConfigSourceOrdinal()) + ")\n")
                .collect(Collectors.joining());
    }

    private String shown(String key) {
        boolean secret = known.contains(key + FILE_SUFFIX);
        return optionalText(key).map(text -> secret ? Secret.REDACTED : text).orElse("");
    }

    private static Secret secretIn(String key, Path file) {
        String content;
        try {
            content = Files.readString(file).strip();
        } catch (IOException e) {
            throw new SettingsException(key + " must name a readable file, is " + file);
        }
        if (content.isEmpty()) {
            throw new SettingsException(key + " must name a file that holds the secret; " + file + " is empty");
        }
        return new Secret(content);
    }

    private <T> T parsed(String key, String expected, Function<String, T> parser, Predicate<T> accepted) {
        String text = text(key);
        T value;
        try {
            value = parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw refused(key, expected, text);
        }
        if (!accepted.test(value)) {
            throw refused(key, expected, text);
        }
        return value;
    }

    private SettingsException refused(String key, String expected, String text) {
        return new SettingsException(key + " must be " + expected + ", is \"" + text + "\" ("
                + SettingsSources.name(value(key).getConfigSourceOrdinal()) + ")");
    }

    private static Duration parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException();
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private ConfigValue value(String key) {
        if (!KeyFamilies.knows(known, key)) {
            throw new IllegalStateException(key + " is missing in config/yearlight.properties");
        }
        return config.getConfigValue(key);
    }
}
