package dev.yearlight.generate.control;

import dev.yearlight.common.run.Prices;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.model.EndpointConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a worker's runs are controlled.
 *
 * @param poll how often orders are read and reports written
 * @param prices what the models cost
 * @param models the one that each endpoint is asked for, by the endpoint's name; they price it where it has none itself
 */
public record RunControlConfig(Duration poll, Prices prices, Map<String, String> models) {

    /** Names the key of what it refuses. */
    public RunControlConfig {
        models = Map.copyOf(models);
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
                EndpointConfig.from(settings).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                endpoint -> endpoint.limits().name(),
                                endpoint -> endpoint.model().name())));
    }
}
