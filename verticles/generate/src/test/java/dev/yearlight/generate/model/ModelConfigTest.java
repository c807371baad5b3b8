package dev.yearlight.generate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConfigTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost/v1, 80, /v1/chat/completions",
        "https://api.example.com/v1/, 443, /v1/chat/completions",
        "http://127.0.0.1:8090, 8090, /chat/completions",
        "https://example.com/a%20b/v1, 443, /a%20b/v1/chat/completions"
    })
    void theAddressGivesPortAndPath(String baseUrl, int port, String path) {
        ModelConfig config = on(baseUrl, "key");

        assertThat(config.port()).isEqualTo(port);
        assertThat(config.completionsPath()).isEqualTo(path);
        assertThat(config.encrypted()).isEqualTo(baseUrl.startsWith("https"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8090",
                "ftp://example.com",
                "http:///v1",
                "http://exa mple.com",
                "http://[",
                "http://u:p@host/v1",
                "http://host/v1?key=1"
            })
    void whatIsNoAddressIsRefusedByItsKey(String baseUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on(baseUrl, ""))
                .withMessageContaining("yearlight.model.base-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "line\nbreak", "tab\t", "\u00fcmlaut"})
    void aKeyThatIsNoHeaderIsRefusedWithoutBeingShown(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on("http://host/v1", key))
                .withMessageContaining("yearlight.model.api-key")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(key));
    }

    @Test
    void theKeyIsNotPrinted() {
        assertThat(on("http://host/v1", "sk-hidden")).asString().doesNotContain("sk-hidden");
    }

    @Test
    void boundsAreRefusedByTheirKeys() {
        Duration second = Duration.ofSeconds(1);
        URI url = URI.create("http://host/v1");
        refused("yearlight.model.name", () -> new ModelConfig(url, " ", "", second, second, 1, 1, 1024));
        refused("yearlight.model.timeout", () -> new ModelConfig(url, "m", "", Duration.ZERO, second, 1, 1, 1024));
        refused(
                "yearlight.model.connect-timeout",
                () -> new ModelConfig(url, "m", "", second, Duration.ZERO, 1, 1, 1024));
        refused(
                "yearlight.model.temperature",
                () -> new ModelConfig(url, "m", "", second, second, Double.NaN, 1, 1024));
        refused("yearlight.model.max-tokens", () -> new ModelConfig(url, "m", "", second, second, 1, 0, 1024));
        refused("yearlight.model.max-answer-bytes", () -> new ModelConfig(url, "m", "", second, second, 1, 1, 1023));
    }

    private static void refused(String key, Runnable made) {
        assertThatIllegalArgumentException().isThrownBy(made::run).withMessageContaining(key);
    }

    private static ModelConfig on(String baseUrl, String key) {
        Duration second = Duration.ofSeconds(1);
        return new ModelConfig(ModelConfig.baseUrl(baseUrl), "m", key, second, second, 1, 1, 1024);
    }
}
