package dev.yearlight.generate.control;

import dev.yearlight.common.run.Prices;
import dev.yearlight.common.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a worker's runs are controlled.
 *
 * @param poll how often orders are read and reports written
 * @param prices what the models cost
 * @param model the one that is asked, for endpoints without a price of their own
 */
public record RunControlConfig(Duration poll, Prices prices, String model) {

    /** Names the key of what it refuses. */
    public RunControlConfig {
        if (!poll.isPositive()) {
            throw new IllegalArgumentException("yearlight.run.poll must be positive, was " + poll);
        }
    }

    /**
     * As the settings have it.
     *
     * @param home folder that relative paths start from
     */
    public static RunControlConfig from(Settings settings, Path home) throws IOException {
        return new RunControlConfig(
                settings.duration("yearlight.run.poll"),
                Prices.load(home.resolve(settings.text("yearlight.prices.file"))),
                settings.text("yearlight.model.name"));
    }
}
