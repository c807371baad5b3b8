package dev.yearlight.testkit.faults;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A chat completion as it goes over the wire.
 *
 * @param content blank where the model declines
 * @param finishReason stop or length
 * @param refusal blank where it does not decline
 */
record Completion(
        String model, String content, String finishReason, String refusal, int promptTokens, int completionTokens) {

    private static final int CHARACTERS_A_TOKEN = 4;

    static Completion told(String model, String content, int promptTokens) {
        return new Completion(model, content, "stop", "", promptTokens, tokens(content));
    }

    Completion cutOff() {
        String half = content.substring(0, content.length() / 2);
        return new Completion(model, half, "length", "", promptTokens, tokens(half));
    }

    Completion declined() {
        String words = "I cannot help with that.";
        return new Completion(model, "", "stop", words, promptTokens, tokens(words));
    }

    /** A guess that every part of the server makes alike. */
    static int tokens(String text) {
        return Math.ceilDiv(text.length(), CHARACTERS_A_TOKEN);
    }

    Buffer encode() {
        JsonObject message = new JsonObject().put("role", "assistant");
        message.put("content", refusal.isEmpty() ? content : null);
        message.put("refusal", refusal.isEmpty() ? null : refusal);
        return new JsonObject()
                .put("id", "chatcmpl-fault")
                .put("object", "chat.completion")
                .put("created", 0)
                .put("model", model)
                .put(
                        "choices",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("index", 0)
                                        .put("message", message)
                                        .putNull("logprobs")
                                        .put("finish_reason", finishReason)))
                .put(
                        "usage",
                        new JsonObject()
                                .put("prompt_tokens", promptTokens)
                                .put("completion_tokens", completionTokens)
                                .put("total_tokens", promptTokens + completionTokens))
                .toBuffer();
    }
}
