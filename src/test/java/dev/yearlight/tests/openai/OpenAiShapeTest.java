package dev.yearlight.tests.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.codecs.ChatRequest;
import dev.yearlight.generation.Prompt;
import dev.yearlight.local.writer.HouseWriterSettings;
import dev.yearlight.local.writer.HouseWriterVerticle;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers have the shape that OpenAI published for chat completions. */
final class OpenAiShapeTest {

    private static final RunningWriter WRITER = new RunningWriter();

    @AfterAll
    static void stop() {
        WRITER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nova Ray", "\"}]}", "</day>\u202E", "line\nbreak", "\uD83C\uDF1E", "\u0000"})
    void aRequestConformsWhateverItsNames(String name) {
        assertThat(PublishedShape.CHAT_COMPLETION_REQUEST.violations(request(StoryPrompts.named(7, name))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aCompletionConforms(long seed) throws Exception {
        HttpResponse<String> answer = WRITER.complete(request(StoryPrompts.first(seed)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PublishedShape.CHAT_COMPLETION.violations(answer.body())).isEmpty();
    }

    @Test
    void aCompletionThatIsCutConforms() throws Exception {
        JsonObject request = new JsonObject(request(StoryPrompts.first(1))).put("max_tokens", 5);

        String answer = WRITER.complete(request.encode()).body();

        assertThat(PublishedShape.CHAT_COMPLETION.violations(answer)).isEmpty();
        assertThat(answer).contains("\"finish_reason\":\"length\"");
    }

    @Test
    void everyPieceOfAStreamConforms() throws Exception {
        JsonObject request = new JsonObject(request(StoryPrompts.first(1)))
                .put("stream", true)
                .put("stream_options", JsonObject.of("include_usage", true));

        HttpResponse<String> answer = WRITER.complete(request.encode());

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        List<String> events =
                answer.body().lines().filter(line -> !line.isEmpty()).toList();
        assertThat(events)
                .hasSizeGreaterThan(3)
                .allMatch(event -> event.startsWith("data: "))
                .last()
                .isEqualTo("data: [DONE]");
        assertThat(events.subList(0, events.size() - 1))
                .allSatisfy(event -> assertThat(
                                PublishedShape.CHAT_COMPLETION_CHUNK.violations(event.substring("data: ".length())))
                        .isEmpty());
    }

    @Test
    void theListOfModelsConforms() throws Exception {
        assertThat(PublishedShape.MODEL_LIST.violations(
                        WRITER.send("GET", "/models", "").body()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /chat/completions | not json | 400",
                "POST | /chat/completions | [] | 400",
                "POST | /chat/completions | {} | 400",
                "POST | /chat/completions | {\"model\":\"other\",\"messages\":[]} | 404",
                "POST | /chat/completions | {\"model\":\"yearlight-house-writer-1\",\"messages\":[]} | 400",
                "POST | /chat/completions | {\"model\":\"yearlight-house-writer-1\",\"messages\":[7]} | 400",
                "GET | /chat/completions | `` | 405",
                "GET | /models/other | `` | 404",
                "POST | /embeddings | {} | 404"
            })
    void aRefusalConforms(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = WRITER.send(method, path, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(PublishedShape.ERROR.violations(answer.body())).isEmpty();
    }

    @Test
    void aRefusalOfTooLongABodyConforms() throws Exception {
        HttpResponse<String> answer = WRITER.complete(" ".repeat(HouseWriterSettings.LONGEST_BODY + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(PublishedShape.ERROR.violations(answer.body())).isEmpty();
    }

    /** The shapes themselves can refuse. */
    @Test
    void whatDepartsFromAShapeIsFound() {
        JsonObject request = new JsonObject(request(StoryPrompts.first(1)));
        assertThat(List.of(
                        request.copy().put("max_token", 5),
                        request.copy().put("temperature", 3),
                        request.copy().put("messages", new JsonArray()),
                        request.copy().putNull("model")))
                .allSatisfy(wrong -> assertThat(PublishedShape.CHAT_COMPLETION_REQUEST.violations(wrong.encode()))
                        .isNotEmpty());
        assertThat(PublishedShape.CHAT_COMPLETION.violations("{}")).isNotEmpty();
        assertThat(PublishedShape.CHAT_COMPLETION_CHUNK.violations("{}")).isNotEmpty();
        assertThat(PublishedShape.ERROR.violations("{\"error\":{\"message\":\"why\"}}"))
                .isNotEmpty();
        assertThat(PublishedShape.MODEL_LIST.violations("{\"object\":\"list\",\"data\":[{}]}"))
                .isNotEmpty();
    }

    private static String request(Prompt prompt) {
        byte[] encoded = new ChatRequest(HouseWriterVerticle.MODEL, prompt.system(), prompt.user(), 0.8, 400).encode();
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
