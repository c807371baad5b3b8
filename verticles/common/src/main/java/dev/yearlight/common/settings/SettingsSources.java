package dev.yearlight.common.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where settings come from: packaged defaults, then a file, the environment and the command line, each stronger. */
final class SettingsSources {

    private static final String DEFAULTS = "config/yearlight.properties";
    private static final int DEFAULTS_RANK = 100;
    private static final int FILE_RANK = 200;
    private static final int ENVIRONMENT_RANK = 300;
    private static final int COMMAND_LINE_RANK = 400;

    private SettingsSources() {}

    static Settings load(Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
        Map<String, String> defaults = defaults();
        Map<String, String> fromFile = file.map(SettingsSources::read).orElse(Map.of());
        refuseUnknown(defaults.keySet(), fromFile, commandLine);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(defaults, "defaults", DEFAULTS_RANK),
                        new PropertiesConfigSource(fromFile, "file", FILE_RANK),
                        new EnvConfigSource(environment, ENVIRONMENT_RANK),
                        new PropertiesConfigSource(commandLine, "command line", COMMAND_LINE_RANK))
                .build();
        KeyFamilies.refuseStrangers(defaults.keySet(), given(fromFile, commandLine), config);
        return new Settings(config, new TreeSet<>(defaults.keySet()));
    }

    /** What people call the source of that rank. */
    static String name(int rank) {
        return switch (rank) {
            case DEFAULTS_RANK -> "default";
            case FILE_RANK -> "file";
            case ENVIRONMENT_RANK -> "environment";
            default -> "command line";
        };
    }

    private static Stream<String> given(Map<String, String> file, Map<String, String> commandLine) {
        return Stream.concat(file.keySet().stream(), commandLine.keySet().stream());
    }

    private static void refuseUnknown(Set<String> known, Map<String, String> file, Map<String, String> commandLine) {
        String unknown = given(file, commandLine)
                .filter(key -> key.startsWith(Settings.PREFIX)
                        && (KeyFamilies.isFamily(key) || !KeyFamilies.knows(known, key)))
                .distinct()
                .sorted()
                .map(key -> key
                        + NearestName.to(key, known)
                                .map(near -> " (did you mean " + near + "?)")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new SettingsException("no such setting: " + unknown);
        }
    }

    private static Map<String, String> defaults() {
        try (InputStream in = SettingsSources.class.getClassLoader().getResourceAsStream(DEFAULTS)) {
            if (in == null) {
                throw new IllegalStateException(DEFAULTS + " is missing on the class path");
            }
            return properties(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return properties(reader);
        } catch (NoSuchFileException e) {
            throw new SettingsException("there is no settings file " + file);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("the settings file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, String> properties(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }
}
