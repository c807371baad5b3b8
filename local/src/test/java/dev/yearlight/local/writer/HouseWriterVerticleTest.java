package dev.yearlight.local.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseWriterVerticleTest {

    private static final int LONGEST_BODY = 100_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final HouseWriterVerticle verticle = new HouseWriterVerticle(
            new HouseWriterSettings("127.0.0.1", 0, Duration.ZERO, LONGEST_BODY),
            InstantSource.fixed(Instant.ofEpochSecond(1_760_000_000)));

    /** A status and a body. */
    record Answer(int status, Buffer body) {

        JsonObject json() {
            return body.toJsonObject();
        }
    }

    @BeforeEach
    void serve() throws Exception {
        await(vertx.deployVerticle(verticle));
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @Test
    void aStoryIsAnsweredInTheFormOfOpenAi() throws Exception {
        // Given
        String prompt = new SyntheticDays(3).prompt("DISCOVERY", 40, "en-GB", List.of(), "");
        // When
        Answer answer = complete(request(prompt));
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("object")).isEqualTo("chat.completion");
        assertThat(answer.json().getLong("created")).isEqualTo(1_760_000_000L);
        assertThat(answer.json().getString("model")).isEqualTo("yearlight-house-writer-1");
        JsonObject choice = answer.json().getJsonArray("choices").getJsonObject(0);
        assertThat(choice.getString("finish_reason")).isEqualTo("stop");
        assertThat(choice.getJsonObject("message").getString("content")).isEqualTo(new HouseWriter().compose(prompt));
        JsonObject usage = answer.json().getJsonObject("usage");
        assertThat(usage.getInteger("prompt_tokens")).isEqualTo(Math.ceilDiv(prompt.length() + 4, 4));
        assertThat(usage.getInteger("total_tokens"))
                .isEqualTo(usage.getInteger("prompt_tokens") + usage.getInteger("completion_tokens"));
    }

    @Test
    void aStreamTellsTheSameInPieces() throws Exception {
        String prompt = new SyntheticDays(3).prompt("MUSIC", 40, "en-GB", List.of(), "");

        Answer answer = complete(
                request(prompt).put("stream", true).put("stream_options", JsonObject.of("include_usage", true)));

        StringBuilder story = new StringBuilder();
        List<String> events =
                answer.body().toString().lines().filter(line -> !line.isBlank()).toList();
        assertThat(events).last().isEqualTo("data: [DONE]");
        for (String event : events.subList(0, events.size() - 1)) {
            for (Object choice : new JsonObject(event.substring("data: ".length())).getJsonArray("choices")) {
                story.append(((JsonObject) choice).getJsonObject("delta").getString("content", ""));
            }
        }
        assertThat(story).hasToString(new HouseWriter().compose(prompt));
        assertThat(events.get(events.size() - 2)).contains("total_tokens");
    }

    @Test
    void aTextLongerThanAllowedIsCutAndSaysSo() throws Exception {
        String prompt = new SyntheticDays(3).prompt("MUSIC", 40, "en-GB", List.of(), "");
        JsonObject choice = complete(request(prompt).put("max_completion_tokens", 10))
                .json()
                .getJsonArray("choices")
                .getJsonObject(0);
        assertThat(choice.getString("finish_reason")).isEqualTo("length");
        assertThat(choice.getJsonObject("message").getString("content")).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "not json; 400; ",
                "[1]; 400; ",
                "{}; 400; model",
                "{'model':'gpt-x','messages':[]}; 404; model",
                "{'model':'yearlight-house-writer-1'}; 400; messages",
                "{'model':'yearlight-house-writer-1','messages':[{'role':'king','content':'x'}]}; 400; messages.[0].role",
                "{'model':'yearlight-house-writer-1','messages':[{'role':'user'}]}; 400; messages.[0].content",
                "{'model':'yearlight-house-writer-1','n':2,'messages':[{'role':'user','content':'x'}]}; 400; n",
                "{'model':'yearlight-house-writer-1','stream':'yes','messages':[{'role':'user','content':'x'}]}; 400; stream"
            })
    void whatOpenAiRefusesIsRefusedInItsForm(String body, int status, String parameter) throws Exception {
        Answer answer = send(HttpMethod.POST, "/v1/chat/completions", Buffer.buffer(body.replace('\'', '"')));
        assertThat(answer.status()).isEqualTo(status);
        JsonObject error = answer.json().getJsonObject("error");
        assertThat(error.getString("type")).isEqualTo("invalid_request_error");
        assertThat(error.getString("message")).isNotBlank();
        assertThat(error.getString("param")).isEqualTo(parameter);
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        Answer answer = complete(request("x".repeat(2 * LONGEST_BODY)));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void itsListOfModelsSaysThatItIsAGrammar() throws Exception {
        JsonObject model = send(HttpMethod.GET, "/v1/models", Buffer.buffer())
                .json()
                .getJsonArray("data")
                .getJsonObject(0);
        assertThat(model.getString("id")).isEqualTo("yearlight-house-writer-1");
        assertThat(model.getString("description")).contains("not a language model");
    }

    @Test
    void itTellsItsHealthAndKnowsNoOtherPath() throws Exception {
        assertThat(send(HttpMethod.GET, "/healthz", Buffer.buffer()).status()).isEqualTo(200);
        assertThat(send(HttpMethod.GET, "/v1/embeddings", Buffer.buffer()).status())
                .isEqualTo(404);
        assertThat(send(HttpMethod.GET, "/v1/chat/completions", Buffer.buffer()).status())
                .isEqualTo(405);
    }

    private Answer complete(JsonObject request) throws Exception {
        return send(HttpMethod.POST, "/v1/chat/completions", request.toBuffer());
    }

    private Answer send(HttpMethod method, String path, Buffer body) throws Exception {
        return await(client.request(method, verticle.port(), "127.0.0.1", path)
                .compose((HttpClientRequest request) -> request.send(body))
                .compose(response -> response.body().map(read -> new Answer(response.statusCode(), read))));
    }

    private static JsonObject request(String prompt) {
        return JsonObject.of(
                "model",
                HouseWriterVerticle.MODEL,
                "messages",
                JsonArray.of(
                        JsonObject.of("role", "system", "content", "Tell"),
                        JsonObject.of("role", "user", "content", prompt)));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
