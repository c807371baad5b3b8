package dev.yearlight.local.writer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat completion in OpenAI's form, whole or in pieces.
 *
 * @param id unique to the answer
 * @param created seconds since 1970
 * @param text as far as the request allows
 * @param finishReason {@code stop}, or {@code length} where the text was cut
 * @param usage tokens, estimated at four characters each
 */
record ChatAnswer(String id, long created, String text, String finishReason, JsonObject usage) {

    private static final int CHARACTERS_PER_TOKEN = 4;

    static ChatAnswer to(ChatRequest request, String story, String id, long created) {
        boolean whole = tokens(story.length()) <= request.longestAnswer();
        String text = whole ? story : story.substring(0, request.longestAnswer() * CHARACTERS_PER_TOKEN);
        int prompt = tokens(request.characters());
        int completion = tokens(text.length());
        JsonObject usage = JsonObject.of(
                "prompt_tokens", prompt, "completion_tokens", completion, "total_tokens", prompt + completion);
        return new ChatAnswer(id, created, text, whole ? "stop" : "length", usage);
    }

    JsonObject whole() {
        JsonObject message = JsonObject.of("role", "assistant", "content", text, "refusal", null);
        JsonObject choice =
                JsonObject.of("index", 0, "message", message, "logprobs", null, "finish_reason", finishReason);
        return envelope("chat.completion").put("choices", JsonArray.of(choice)).put("usage", usage);
    }

    /** The same in pieces, a paragraph each. */
    List<JsonObject> pieces(boolean withUsage) {
        List<JsonObject> pieces = new ArrayList<>();
        pieces.add(piece(JsonObject.of("role", "assistant", "content", ""), null));
        for (String paragraph : text.split("(?<=\n\n)", -1)) {
            pieces.add(piece(JsonObject.of("content", paragraph), null));
        }
        pieces.add(piece(new JsonObject(), finishReason));
        if (withUsage) {
            pieces.add(envelope("chat.completion.chunk")
                    .put("choices", new JsonArray())
                    .put("usage", usage));
        }
        return pieces;
    }

    private JsonObject piece(JsonObject delta, @Nullable String finish) {
        JsonObject choice = JsonObject.of("index", 0, "delta", delta, "logprobs", null, "finish_reason", finish);
        return envelope("chat.completion.chunk").put("choices", JsonArray.of(choice));
    }

    private JsonObject envelope(String object) {
        return JsonObject.of("id", id, "object", object, "created", created, "model", HouseWriterVerticle.MODEL);
    }

    private static int tokens(int characters) {
        return Math.ceilDiv(characters, CHARACTERS_PER_TOKEN);
    }
}
