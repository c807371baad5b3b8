package dev.yearlight.cli.load;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.settings.SettingsException;
import dev.yearlight.loadtest.plan.Region;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A region as settings know it.
 *
 * @param management base URLs of its pods' management ports
 */
public record LoadTarget(Region region, List<URI> management) {

    private static final String REGIONS = "yearlight.load.regions";

    /** Copies the list. */
    public LoadTarget {
        management = List.copyOf(management);
    }

    /**
     * Those of the options, else those of the settings, else the platform that runs on this machine.
     *
     * @param named base URLs of the options, by name
     * @param management base URLs of their pods, separated by commas, by name
     * @param localPlatform whether one runs
     */
    public static List<LoadTarget> of(
            Settings settings, Map<String, String> named, Map<String, String> management, boolean localPlatform) {
        if (!named.isEmpty()) {
            return ofOptions(named, management);
        }
        if (settings.optionalText(REGIONS).isPresent()) {
            return ofSettings(settings);
        }
        if (localPlatform) {
            return List.of(new LoadTarget(
                    new Region("local", URI.create("http://127.0.0.1:" + settings.port("yearlight.serve.port")), 1),
                    List.of(URI.create("http://127.0.0.1:" + settings.port("yearlight.serve.management-port")))));
        }
        throw CommandFailure.unavailable(
                "no region to read from",
                "Name one, such as --region eu=https://archive.example, set " + REGIONS
                        + ", or start ./yearlight up in another terminal.");
    }

    private static List<LoadTarget> ofOptions(Map<String, String> named, Map<String, String> management) {
        management.keySet().stream()
                .filter(name -> !named.containsKey(name))
                .findFirst()
                .ifPresent(stranger -> {
                    throw CommandFailure.badInput(
                            "--management names the region " + stranger + ", which no --region does",
                            "Both take NAME=URL.");
                });
        return named.entrySet().stream()
                .map(entry -> new LoadTarget(
                        new Region(entry.getKey(), uri(entry.getValue()), 1.0 / named.size()),
                        uris(Optional.ofNullable(management.get(entry.getKey())))))
                .toList();
    }

    private static List<LoadTarget> ofSettings(Settings settings) {
        List<String> names = settings.texts(REGIONS);
        List<LoadTarget> targets = new ArrayList<>();
        for (String name : names) {
            String keys = "yearlight.load.region." + name;
            double share = settings.optionalText(keys + ".share").isPresent()
                    ? settings.real(keys + ".share", 0, 1)
                    : 1.0 / names.size();
            targets.add(new LoadTarget(
                    new Region(name, uri(settings.text(keys + ".url")), share),
                    uris(settings.optionalText(keys + ".management"))));
        }
        return targets;
    }

    private static List<URI> uris(Optional<String> list) {
        return list.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(LoadTarget::uri)
                .toList();
    }

    private static URI uri(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new SettingsException("no address: \"" + text + "\"");
        }
    }
}
