package dev.yearlight.cli.platform;

import dev.yearlight.common.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a local platform decides for its parts, as settings. */
final class LocalSettings {

    private static final String BASE_URL = "yearlight.model.base-url";

    private static final String SYNTHETIC_ISSUER = "yearlight.serve.synthetic.issuer";
    private static final String SYNTHETIC_PUBLIC_KEY = "yearlight.serve.synthetic.public-key-file";
    private static final String SYNTHETIC_PRIVATE_KEY = "yearlight.load.key-file";

    private LocalSettings() {}

    /** Addresses as chosen, the platform's own keys, and the house writer where no model is configured. */
    static Map<String, String> of(LocalPorts ports, Settings wanted, LocalKeys readers, LocalKeys synthetic) {
        Map<String, String> settings = new TreeMap<>(ports.settings());
        settings.put("yearlight.serve.warm.enabled", Boolean.toString(wanted.flag("yearlight.local.warm")));
        if (!wanted.flag("yearlight.local.warm")) {
            // Cold code is slow, and no crowd.
            settings.put("yearlight.serve.longest-turn", "1s");
            settings.put("yearlight.serve.unnoticed-wait", "1s");
        }
        settings.put("yearlight.serve.public-key-file", readers.publicKey().toString());
        settings.put(SYNTHETIC_ISSUER, wanted.optionalText(SYNTHETIC_ISSUER).orElse("yearlight-synthetic"));
        settings.put(SYNTHETIC_PUBLIC_KEY, synthetic.publicKey().toString());
        settings.put(SYNTHETIC_PRIVATE_KEY, synthetic.privateKey().toString());
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
        for (String key : List.of(BASE_URL, SYNTHETIC_ISSUER, SYNTHETIC_PRIVATE_KEY)) {
            addresses.put(key, settings.text(key));
        }
        return addresses;
    }

    private static String houseWriter(LocalPorts ports) {
        return "http://127.0.0.1:" + ports.writer() + "/v1";
    }
}
