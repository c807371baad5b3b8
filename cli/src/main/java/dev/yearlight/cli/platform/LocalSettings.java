package dev.yearlight.cli.platform;

import dev.yearlight.common.settings.Settings;
import java.util.Map;
import java.util.TreeMap;

/** What a local platform decides for its parts, as settings. */
final class LocalSettings {

    private static final String BASE_URL = "yearlight.model.base-url";

    private LocalSettings() {}

    /** Addresses as chosen, the demonstration's key, and the house writer where no model is configured. */
    static Map<String, String> of(LocalPorts ports, Settings wanted, LocalKeys keys) {
        Map<String, String> settings = new TreeMap<>(ports.settings());
        settings.put("yearlight.serve.public-key-file", keys.publicKey().toString());
        settings.put("yearlight.serve.warm.enabled", Boolean.toString(wanted.flag("yearlight.local.warm")));
        if (wanted.optionalText(BASE_URL).isEmpty()) {
            settings.put(BASE_URL, houseWriter(ports));
        }
        return settings;
    }

    static boolean usesHouseWriter(Settings settings, LocalPorts ports) {
        return settings.text(BASE_URL).equals(houseWriter(ports));
    }

    /** What another command needs to reach this platform. */
    static Map<String, String> forOtherCommands(Settings settings, LocalPorts ports) {
        Map<String, String> addresses = new TreeMap<>(ports.settings());
        addresses.put(BASE_URL, settings.text(BASE_URL));
        return addresses;
    }

    private static String houseWriter(LocalPorts ports) {
        return "http://127.0.0.1:" + ports.writer() + "/v1";
    }
}
