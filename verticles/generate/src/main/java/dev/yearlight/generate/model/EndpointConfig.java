package dev.yearlight.generate.model;

import dev.yearlight.common.settings.Secret;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generation.admission.EndpointSettings;
import java.util.List;
import java.util.Set;

/**
 * One endpoint: its limits, and how it is asked.
 *
 * @param limits what all workers together may use
 */
public record EndpointConfig(EndpointSettings limits, ModelConfig model) {

    private static final String SHARED = "yearlight.model.";
    private static final String OWN = "yearlight.model.endpoint.";
    private static final String LIST = "yearlight.model.endpoints";
    private static final String DEFAULT = "default";
    private static final int MOST = 1_000_000_000;
    private static final double HEAVIEST = 1_000_000;

    /** Those of {@code yearlight.model.endpoints}, or the one of {@code yearlight.model.*} where that names none. */
    public static List<EndpointConfig> from(Settings settings) {
        if (settings.optionalText(LIST).isEmpty()) {
            return List.of(of(settings, DEFAULT, false));
        }
        List<String> names = settings.texts(LIST);
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException(LIST + " must name each endpoint once, was " + names);
        }
        return names.stream().map(name -> of(settings, name, true)).toList();
    }

    private static EndpointConfig of(Settings settings, String name, boolean named) {
        Keys keys = new Keys(settings, name, named);
        return new EndpointConfig(
                new EndpointSettings(
                        name,
                        settings.real(keys.of("weight"), 0, HEAVIEST),
                        settings.integer(keys.of("requests-per-minute"), 0, MOST),
                        settings.integer(keys.of("tokens-per-minute"), 0, MOST),
                        settings.integer(keys.of("calls-in-flight"), 0, MOST)),
                new ModelConfig(
                        ModelConfig.baseUrl(settings.text(keys.of("base-url"))),
                        settings.text(keys.of("name")),
                        keys.secret(),
                        settings.duration("yearlight.model.timeout"),
                        settings.duration("yearlight.model.connect-timeout"),
                        settings.real("yearlight.model.temperature", 0, 2),
                        settings.integer("yearlight.model.max-tokens", 1, 100_000),
                        settings.integer("yearlight.model.max-answer-bytes", 1_024, 16_777_216)));
    }

    /** Where the values of one endpoint stand: its own key, or the shared one where that is not set. */
    private record Keys(Settings settings, String name, boolean named) {

        private String of(String key) {
            String own = OWN + name + "." + key;
            return named && settings.optionalText(own).isPresent() ? own : SHARED + key;
        }

        private String secret() {
            boolean own = named
                    && (settings.optionalText(OWN + name + ".api-key").isPresent()
                            || settings.optionalText(OWN + name + ".api-key-file")
                                    .isPresent());
            return settings.optionalSecret((own ? OWN + name + "." : SHARED) + "api-key")
                    .map(Secret::value)
                    .orElse("");
        }
    }
}
