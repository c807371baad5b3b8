package dev.yearlight.common.settings;

import io.smallrye.config.SmallRyeConfig;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys with a name in them: {@code a.thing.*.size} stands for {@code a.thing.NAME.size} of every NAME that the setting
 * {@code a.things} lists.
 */
final class KeyFamilies {

    private static final String ANY = ".*.";

    private KeyFamilies() {}

    static boolean isFamily(String key) {
        return key.contains(ANY);
    }

    /** Whether the key is one of these, or one of a family among them. */
    static boolean knows(Collection<String> known, String key) {
        return known.contains(key) || familyOf(known, key).isPresent();
    }

    /** Refuses keys whose name is in no list, which would be read by nobody. */
    static void refuseStrangers(Collection<String> known, Stream<String> given, SmallRyeConfig config) {
        String strangers = given.filter(key -> !known.contains(key))
                .flatMap(key -> familyOf(known, key)
                        .filter(family -> !names(config, list(family)).contains(name(family, key)))
                        .map(family -> key + " (" + list(family) + " does not name it)")
                        .stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!strangers.isEmpty()) {
            throw new SettingsException("no such setting: " + strangers);
        }
    }

    private static Optional<String> familyOf(Collection<String> known, String key) {
        return known.stream()
                .filter(KeyFamilies::isFamily)
                .filter(family -> key.startsWith(before(family))
                        && key.endsWith(after(family))
                        && key.length()
                                > before(family).length() + after(family).length()
                        && name(family, key).indexOf('.') < 0)
                .findFirst();
    }

    private static List<String> names(SmallRyeConfig config, String list) {
        return Optional.ofNullable(config.getConfigValue(list).getValue()).stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static String list(String family) {
        return family.substring(0, family.indexOf(ANY)) + "s";
    }

    private static String name(String family, String key) {
        return key.substring(
                before(family).length(), key.length() - after(family).length());
    }

    private static String before(String family) {
        return family.substring(0, family.indexOf(ANY) + 1);
    }

    private static String after(String family) {
        return family.substring(family.indexOf(ANY) + ANY.length() - 1);
    }
}
