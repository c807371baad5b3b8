package dev.yearlight.common.run;

import dev.yearlight.common.settings.SettingsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The price table: what each model or endpoint costs.
 *
 * @param currency of all prices, such as {@code USD}
 * @param byName by the name of an endpoint or a model
 */
public record Prices(String currency, Map<String, Price> byName) {

    private static final String CURRENCY = "currency";
    private static final Pattern KEY = Pattern.compile("(?<name>.+)\\.(?<kind>input|cached-input|output)");

    /** Copies the table. */
    public Prices {
        byName = Map.copyOf(byName);
    }

    /**
     * Reads {@code config/prices.properties}.
     *
     * @throws SettingsException naming the key that it cannot understand, or that is missing
     */
    public static Prices load(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        }
        Set<String> names = new TreeSet<>();
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            if (!key.equals(CURRENCY)) {
                names.add(name(key, file));
            }
        }
        Map<String, Price> prices = new TreeMap<>();
        names.forEach(name -> prices.put(name, price(lines, name, file)));
        return new Prices(text(lines, CURRENCY, file), prices);
    }

    /** The endpoint's own price, else that of its model; empty where the table knows neither. */
    public Optional<Price> of(String endpoint, String model) {
        Price own = byName.get(endpoint);
        return Optional.ofNullable(own == null ? byName.get(model) : own);
    }

    private static String name(String key, Path file) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw new SettingsException(
                    key + " in " + file + " must be currency, or end with .input, .cached-input or .output");
        }
        return matcher.group("name");
    }

    private static Price price(Properties lines, String name, Path file) {
        try {
            return new Price(
                    Money.micros(text(lines, name + ".input", file)),
                    Money.micros(text(lines, name + ".cached-input", file)),
                    Money.micros(text(lines, name + ".output", file)));
        } catch (IllegalArgumentException refused) {
            throw new SettingsException("price of " + name + " in " + file + ": " + refused.getMessage());
        }
    }

    private static String text(Properties lines, String key, Path file) {
        String value = lines.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new SettingsException(key + " must be set in " + file);
        }
        return value;
    }
}
