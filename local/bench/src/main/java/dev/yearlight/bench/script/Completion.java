package dev.yearlight.bench.script;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An answer in the shape of OpenAI's chat completions. */
final class Completion {

    /** About what a token of English takes; the figures of a bench need no better. */
    private static final int BYTES_A_TOKEN = 4;

    private Completion() {}

    static byte[] json(String text, int requestBytes) {
        int asked = requestBytes / BYTES_A_TOKEN;
        int answered = text.length() / BYTES_A_TOKEN;
        return new JsonObject()
                .put("id", "chatcmpl-bench")
                .put("object", "chat.completion")
                .put("created", 0)
                .put("model", Rehearsal.MODEL)
                .put(
                        "choices",
                        JsonArray.of(new JsonObject()
                                .put("index", 0)
                                .put("message", JsonObject.of("role", "assistant", "content", text))
                                .put("finish_reason", "stop")))
                .put(
                        "usage",
                        JsonObject.of(
                                "prompt_tokens", asked,
                                "completion_tokens", answered,
                                "total_tokens", asked + answered))
                .toBuffer()
                .getBytes();
    }
}
