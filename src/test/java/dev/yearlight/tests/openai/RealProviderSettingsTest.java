package dev.yearlight.tests.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.GenerateConfig;
import dev.yearlight.generate.model.ChatModel;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Answered;
import dev.yearlight.generation.ModelOutcome.Misconfigured;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A real provider is three settings away: its address, the file with its key, and the model's name. */
final class RealProviderSettingsTest {

    private static final String KEY = "sk-test-7f3b9c";
    private static final String MODEL = "provider-large-2";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final FakeProvider provider = new FakeProvider("/openai/deployments/eu/v1", KEY, MODEL);

    @TempDir
    private Path folder;

    private Path keyFile = Path.of("");

    @BeforeEach
    void writeTheKey() throws IOException {
        keyFile = Files.writeString(folder.resolve("provider.key"), KEY + "\n");
    }

    @AfterEach
    void stop() {
        provider.close();
        vertx.close().await();
    }

    @Test
    void threeSettingsReachAnotherProvider() {
        ModelOutcome outcome = ask(settings(provider.baseUrl()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.text()).startsWith("A Day of Their Own"));
        JsonObject request = provider.lastRequest();
        assertThat(PublishedShape.CHAT_COMPLETION_REQUEST.violations(request.encode()))
                .isEmpty();
        assertThat(request.getString("model")).isEqualTo(MODEL);
    }

    @Test
    void aSlashAtTheEndOfTheAddressChangesNothing() {
        assertThat(ask(settings(provider.baseUrl() + "/"))).isInstanceOf(Answered.class);
    }

    @Test
    void aWrongKeyIsAMatterOfSettings() throws IOException {
        Files.writeString(keyFile, "sk-test-wrong");

        assertThat(ask(settings(provider.baseUrl())))
                .isInstanceOfSatisfying(
                        Misconfigured.class,
                        misconfigured -> assertThat(misconfigured.why())
                                .contains("401", "yearlight.model.")
                                .doesNotContain("sk-test-wrong"));
    }

    @Test
    void aWrongPathIsAMatterOfSettings() {
        assertThat(ask(settings(provider.baseUrl() + "/elsewhere"))).isInstanceOf(Misconfigured.class);
    }

    @Test
    void theKeyIsToldToNobodyElse() {
        Settings settings = settings(provider.baseUrl());
        GenerateConfig config = GenerateConfig.from(settings, folder);
        List<String> logged = logsOf(() -> ask(settings));

        try (ChatModel model = model(config)) {
            assertThat(config.toString()).contains(provider.baseUrl());
            assertThat(logged).isNotEmpty();
            assertThat(List.of(
                            settings.describe(),
                            config.toString(),
                            config.endpoints().getFirst().model().toString(),
                            model.endpoint(),
                            model.parameters(),
                            String.join("\n", logged)))
                    .noneMatch(told -> told.contains(KEY));
        }
    }

    /** Every line that anyone logs meanwhile, of any level. */
    private static List<String> logsOf(Runnable work) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        try {
            work.run();
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
        }
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private Settings settings(String baseUrl) {
        return Settings.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "yearlight.model.base-url", baseUrl,
                        "yearlight.model.api-key-file", keyFile.toString(),
                        "yearlight.model.name", MODEL));
    }

    private ModelOutcome ask(Settings settings) {
        try (ChatModel model = model(GenerateConfig.from(settings, folder))) {
            return model.write(StoryPrompts.first(3)).await().atMost(LONGEST_WAIT);
        }
    }

    private ChatModel model(GenerateConfig config) {
        return new ChatModel(vertx, config.endpoints().getFirst().model(), 1, InstantSource.system());
    }
}
