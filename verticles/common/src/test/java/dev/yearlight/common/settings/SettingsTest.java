package dev.yearlight.common.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.common.store.StoreConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {

    private static final String PORT = "yearlight.serve.port";

    private @TempDir Path folder;

    @Test
    void theDefaultsAreWholeAndOfTheirTypes() {
        Settings settings = with(Map.of());
        assertThat(settings.port(PORT)).isEqualTo(8080);
        assertThat(settings.duration("yearlight.generate.first-pause")).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.real("yearlight.model.temperature", 0, 2)).isEqualTo(0.8);
        assertThat(settings.texts("yearlight.kafka.bootstrap-servers")).containsExactly("127.0.0.1:19092");
        assertThat(settings.optionalSecret("yearlight.model.api-key")).isEmpty();
        assertThat(settings.optionalPath("yearlight.serve.public-key-file")).isEmpty();
    }

    @Test
    void theStoresConfigurationIsReadWhole() {
        Settings settings = with(Map.of(
                "yearlight.cassandra.contact-points", "127.0.0.2:9042, 127.0.0.3:9043",
                "yearlight.cassandra.local-datacenter", "north",
                "yearlight.cassandra.user", "reader",
                "yearlight.cassandra.password", "secret",
                "yearlight.cassandra.request-timeout", "2s",
                "yearlight.cassandra.requests-in-flight", "7",
                "yearlight.cassandra.requests-queued", "70"));
        assertThat(StoreConfig.from(settings))
                .isEqualTo(new StoreConfig(
                        List.of(new InetSocketAddress("127.0.0.2", 9042), new InetSocketAddress("127.0.0.3", 9043)),
                        "north",
                        Optional.of(new StoreConfig.Login("reader", new Secret("secret"))),
                        Duration.ofSeconds(2),
                        7,
                        70));
    }

    @Test
    void theCommandLineIsStrongerThanTheEnvironmentAndThatThanTheFile() throws IOException {
        // Given
        Path file = file("yearlight.serve.port=1\nyearlight.writer.port=1\nyearlight.serve.management-port=1\n");
        Map<String, String> environment = Map.of("YEARLIGHT_SERVE_PORT", "2", "YEARLIGHT_WRITER_PORT", "2");

        // When
        Settings settings = Settings.load(Optional.of(file), environment, Map.of(PORT, "3"));

        // Then
        assertThat(settings.port(PORT)).isEqualTo(3);
        assertThat(settings.port("yearlight.writer.port")).isEqualTo(2);
        assertThat(settings.port("yearlight.serve.management-port")).isEqualTo(1);
    }

    @Test
    void aKeyWithHyphensIsReadFromTheEnvironment() {
        Map<String, String> environment = Map.of("YEARLIGHT_MODEL_BASE_URL", "https://models.example/v1");
        assertThat(Settings.load(Optional.empty(), environment, Map.of()).text("yearlight.model.base-url"))
                .isEqualTo("https://models.example/v1");
    }

    @Test
    void unknownKeysAreRefusedAllAtOnceWithWhatWasProbablyMeant() throws IOException {
        Path file = file("yearlight.serve.prot=1\nyearlight.nothing.like.it=1\nother.key=1\n");
        assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of(), Map.of("yearlight.modle.name", "x")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("yearlight.serve.prot (did you mean yearlight.serve.port?)")
                .hasMessageContaining("yearlight.modle.name (did you mean yearlight.model.name?)")
                .hasMessageContaining("yearlight.nothing.like.it")
                .hasMessageNotContaining("other.key");
    }

    @ParameterizedTest
    @CsvSource({"70000", "-1", "eighty", "8080.5"})
    void aBadNumberNamesTheKeyWhatWasExpectedAndWhereItCameFrom(String value) {
        assertThatThrownBy(() -> with(Map.of(PORT, value)).port(PORT))
                .isInstanceOf(SettingsException.class)
                .hasMessage(PORT + " must be a whole number from 0 to 65535, is \"" + value + "\" (command line)");
    }

    @ParameterizedTest
    @CsvSource({"20", "0s", "-1s", "20 days", "1d"})
    void aBadDurationSaysHowOneLooks(String value) {
        String key = "yearlight.generate.drain";
        assertThatThrownBy(() -> with(Map.of(key, value)).duration(key))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key + " must be a duration such as 200ms, 20s, 5m or 2h");
    }

    @ParameterizedTest
    @CsvSource({"localhost", ":9042", "a:b"})
    void aBadContactPointNamesTheKey(String value) {
        Settings settings = with(Map.of("yearlight.cassandra.contact-points", value));
        assertThatThrownBy(() -> StoreConfig.from(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("yearlight.cassandra.contact-points must be host:port");
    }

    @Test
    void aBlankValueIsNotSet() {
        assertThatThrownBy(() -> with(Map.of("yearlight.model.name", " ")).text("yearlight.model.name"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("yearlight.model.name must be set");
    }

    @Test
    void aSecretComesFromItsFileAndIsNeverShown() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("key"), "s3cret\n");
        Settings settings =
                with(Map.of("yearlight.model.api-key", "weaker", "yearlight.model.api-key-file", file.toString()));

        // When
        Secret secret = settings.optionalSecret("yearlight.model.api-key").orElseThrow();

        // Then
        assertThat(secret.value()).isEqualTo("s3cret");
        assertThat(secret).hasToString("(withheld)");
        assertThat(settings.describe())
                .doesNotContain("s3cret", "weaker")
                .contains("yearlight.model.api-key=(withheld)  (command line)")
                .contains("yearlight.serve.port=8080  (default)");
    }

    @Test
    void aMissingSettingsFileIsNamed() {
        Path missing = folder.resolve("none.properties");
        assertThatThrownBy(() -> Settings.load(Optional.of(missing), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("none.properties");
    }

    private static Settings with(Map<String, String> commandLine) {
        return Settings.load(Optional.empty(), Map.of(), commandLine);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("my.properties"), content);
    }
}
