package dev.yearlight.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.model.EndpointConfig;
import dev.yearlight.generation.admission.EndpointSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateConfigTest {

    @Test
    void theShippedSettingsMakeARole() {
        GenerateConfig config = from(Map.of());

        assertThat(config.ingest().topic()).isEqualTo("snapshots");
        assertThat(config.ingest().drain()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.pauseProbe()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.callsPerLane()).isEqualTo(config.callsInFlight() / config.lanes());
        assertThat(config.prompts()).isEqualTo(Path.of("/home/config/prompts/archive"));
    }

    @ParameterizedTest
    @CsvSource({
        "yearlight.model.base-url, exa mple",
        "yearlight.model.name, ''",
        "yearlight.kafka.topic.snapshots, ''",
        "yearlight.kafka.session-timeout, 0s",
        "yearlight.generate.listeners-in-flight, 0",
        "yearlight.generate.commit-gap, 0",
        "yearlight.generate.commit-every, never",
        "yearlight.generate.drain, 0s",
        "yearlight.generate.lanes, 0",
        "yearlight.generate.calls-in-flight, 0",
        "yearlight.generate.first-pause, 1h",
        "yearlight.generate.pause-probe, 0s",
        "yearlight.model.requests-per-minute, -1",
        "yearlight.admission.headroom, 1",
        "yearlight.admission.window, 0s",
        "yearlight.admission.longest-cooldown, 1ms",
        "yearlight.admission.lowest-limit, 0",
        "yearlight.model.endpoints, 'a,a'",
        "yearlight.retry.texts, 0"
    })
    void whatIsRefusedIsNamed(String key, String value) {
        assertThatThrownBy(() -> from(Map.of(key, value))).hasMessageContaining(key);
    }

    @Test
    void withoutNamesThereIsOneEndpoint() {
        assertThat(from(Map.of("yearlight.model.requests-per-minute", "600")).endpoints())
                .singleElement()
                .extracting(EndpointConfig::limits)
                .isEqualTo(new EndpointSettings("default", 1, 600, 0, 0));
    }

    @Test
    void namedEndpointsTakeWhatTheyDoNotSetFromTheSharedKeys() {
        List<EndpointConfig> endpoints = from(Map.of(
                        "yearlight.model.endpoints", "near,far",
                        "yearlight.model.endpoint.far.base-url", "http://far.example/v1",
                        "yearlight.model.endpoint.far.weight", "3",
                        "yearlight.model.endpoint.far.api-key", "k",
                        "yearlight.model.calls-in-flight", "40"))
                .endpoints();

        assertThat(endpoints)
                .extracting(EndpointConfig::limits)
                .containsExactly(new EndpointSettings("near", 1, 0, 0, 40), new EndpointSettings("far", 3, 0, 0, 40));
        assertThat(endpoints)
                .extracting(endpoint -> endpoint.model().baseUrl().getHost())
                .containsExactly("127.0.0.1", "far.example");
        assertThat(endpoints).extracting(endpoint -> endpoint.model().apiKey()).containsExactly("", "k");
    }

    @ParameterizedTest
    @CsvSource({
        "yearlight.model.endpoint.far.wieght, 1",
        "yearlight.model.endpoint.father.weight, 1",
        "yearlight.model.endpoint.*.weight, 1"
    })
    void keysOfNoEndpointAreRefused(String key, String value) {
        assertThatThrownBy(() -> from(Map.of("yearlight.model.endpoints", "near,far", key, value)))
                .hasMessageContaining(key);
    }

    @Test
    void everyLaneNeedsACall() {
        assertThatThrownBy(
                        () -> from(Map.of("yearlight.generate.lanes", "8", "yearlight.generate.calls-in-flight", "7")))
                .hasMessageContaining("yearlight.generate.calls-in-flight");
    }

    private static GenerateConfig from(Map<String, String> changed) {
        Map<String, String> commandLine = new HashMap<>(Map.of("yearlight.model.base-url", "http://127.0.0.1:1/v1"));
        commandLine.putAll(changed);
        return GenerateConfig.from(Settings.load(Optional.empty(), Map.of(), commandLine), Path.of("/home"));
    }
}
