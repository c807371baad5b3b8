package dev.yearlight.tests.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yearlight.generation.Prompt;
import dev.yearlight.local.writer.HouseWriter;
import dev.yearlight.local.writer.HouseWriterVerticle;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client that OpenAI ships for Node talks to the house writer as it would to OpenAI. */
final class OpenAiClientTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Path SOURCES = HOME.resolve("src/test/npm");
    private static final Path FOLDER = HOME.resolve("target/tests/npm");
    private static final Duration LONGEST_INSTALLATION = Duration.ofSeconds(90);
    private static final Duration LONGEST_TALK = Duration.ofSeconds(30);
    private static final Prompt PROMPT = StoryPrompts.first(11);

    private static JsonObject told = new JsonObject();

    @BeforeAll
    static void talk() throws Exception {
        assumeTrue(answersItsVersion("node"), "skipped: node is not installed (Debian: apt install nodejs)");
        assumeTrue(answersItsVersion("npm"), "skipped: npm is not installed (Debian: apt install npm)");
        install();
        try (RunningWriter writer = new RunningWriter()) {
            Command.Result result = Command.run(
                    FOLDER,
                    LONGEST_TALK,
                    Map.of("OPENAI_BASE_URL", writer.baseUrl(), "OPENAI_API_KEY", "none-needed"),
                    List.of("node", "chat.mjs", PROMPT.user()));
            assertThat(result.succeeded()).as(result.output()).isTrue();
            told = new JsonObject(result.output().strip());
        }
    }

    @Test
    void itFindsTheModel() {
        assertThat(told.getJsonArray("models")).containsExactly(HouseWriterVerticle.MODEL);
    }

    @Test
    void itGetsTheStoryAndWhatItCost() {
        assertThat(told.getString("content")).isEqualTo(story());
        assertThat(told.getString("finishReason")).isEqualTo("stop");
        assertThat(told.getJsonObject("usage").getInteger("total_tokens"))
                .isEqualTo(told.getJsonObject("usage").getInteger("prompt_tokens")
                        + told.getJsonObject("usage").getInteger("completion_tokens"))
                .isPositive();
    }

    @Test
    void itGetsTheSameStoryAsAStream() {
        assertThat(told.getString("streamed")).isEqualTo(story());
        assertThat(told.getJsonObject("streamedUsage")).isEqualTo(told.getJsonObject("usage"));
    }

    @Test
    void anUnknownModelIsItsErrorForThat() {
        JsonObject refusal = told.getJsonObject("unknownModel");
        assertThat(refusal.getBoolean("api")).isTrue();
        assertThat(refusal.getBoolean("notFound")).isTrue();
        assertThat(refusal.getInteger("status")).isEqualTo(404);
        assertThat(refusal.getString("code")).isEqualTo("model_not_found");
        assertThat(refusal.getString("message")).contains(HouseWriterVerticle.MODEL);
    }

    @Test
    void aRequestWithoutMessagesIsItsErrorForThat() {
        JsonObject refusal = told.getJsonObject("noMessages");
        assertThat(refusal.getBoolean("badRequest")).isTrue();
        assertThat(refusal.getString("message")).contains("messages");
    }

    private static String story() {
        return new HouseWriter().compose(PROMPT.user());
    }

    private static boolean answersItsVersion(String program) throws InterruptedException {
        try {
            return Command.run(HOME, LONGEST_TALK, Map.of(), List.of(program, "--version"))
                    .succeeded();
        } catch (IOException absent) {
            return false;
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "chat.mjs")) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Command.Result installed = Command.run(
                FOLDER,
                LONGEST_INSTALLATION,
                Map.of(),
                List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
        boolean unreachable = installed.timedOut()
                || installed
                        .output()
                        .matches("(?s).*(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENOTCACHED).*");
        assumeTrue(installed.succeeded() || !unreachable, "skipped: npm cannot reach its registry");
        assertThat(installed.succeeded()).as(installed.output()).isTrue();
    }
}
