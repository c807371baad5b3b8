package dev.yearlight.codecs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A request of the OpenAI-compatible chat completions API.
 *
 * @param system first message, the same bytes for everyone
 * @param user second message
 * @param temperature 0 to 2
 * @param maxTokens tokens out at most
 */
public record ChatRequest(String model, String system, String user, double temperature, int maxTokens) {

    private static final int USUAL_BYTES = 16 << 10;
    private static final double HIGHEST_TEMPERATURE = 2;

    /** Refuses parameters that the API has no room for. */
    public ChatRequest {
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must not be blank");
        }
        if (!(temperature >= 0 && temperature <= HIGHEST_TEMPERATURE)) {
            throw new IllegalArgumentException("temperature must be between 0 and 2, was " + temperature);
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("max tokens must be 1 and more, was " + maxTokens);
        }
    }

    /** UTF-8 JSON of the request. */
    public byte[] encode() {
        return StrictJson.encode(USUAL_BYTES, this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("model", model);
        json.writeArrayFieldStart("messages");
        message(json, "system", system);
        message(json, "user", user);
        json.writeEndArray();
        json.writeNumberField("temperature", temperature);
        json.writeNumberField("max_tokens", maxTokens);
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String role, String content) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", content);
        json.writeEndObject();
    }
}
