package dev.yearlight.cli.fault;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.pipeline.fault.FaultSettings;

/** The limits of the detectors by their keys, {@code yearlight.fault.…}; a wrong value is named by its key. */
public final class FaultConfig {

    private static final String PREFIX = "yearlight.fault.";
    private static final int MOST = 1_000_000_000;

    private final Settings settings;

    private FaultConfig(Settings settings) {
        this.settings = settings;
    }

    /** Reads all of them. */
    public static FaultSettings from(Settings settings) {
        FaultConfig config = new FaultConfig(settings);
        return new FaultSettings(
                config.number("least-listeners"),
                config.number("least-plays"),
                config.share("utc-zones"),
                config.share("midnight-starts"),
                config.share("other-dates"),
                config.real("new-artists"),
                config.share("begun-together"),
                config.share("missing-month"),
                config.real("change-times"),
                config.real("change-spreads"),
                config.number("change-plays"),
                config.share("repeats"),
                config.share("repeats-of-date"),
                config.real("trough-hours"),
                config.real("drift-hours"),
                config.share("unknown-listeners"));
    }

    private int number(String key) {
        return settings.integer(PREFIX + key, 1, MOST);
    }

    private double real(String key) {
        return settings.real(PREFIX + key, Double.MIN_NORMAL, MOST);
    }

    private double share(String key) {
        return settings.real(PREFIX + key, Double.MIN_NORMAL, 1);
    }
}
