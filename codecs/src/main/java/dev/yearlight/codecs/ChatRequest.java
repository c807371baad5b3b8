package dev.yearlight.codecs;

/** A request of the OpenAI-compatible chat completions API. */
@SuppressWarnings("DoNotCallSuggester")
public record ChatRequest(String model, String system, String user, double temperature, int maxTokens) {

    /** UTF-8 JSON of the request. */
    public byte[] encode() {
        throw new UnsupportedOperationException("not yet");
    }
}
