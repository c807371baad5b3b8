package dev.yearlight.codecs;

import dev.yearlight.domain.TokenUsage;

/**
 * The first choice of a chat completion.
 *
 * @param content empty where the provider gave none
 * @param finishReason as sent: stop, length, content_filter
 * @param refusal empty where there is none
 * @param model as the provider names it
 */
@SuppressWarnings("DoNotCallSuggester")
public record ChatAnswer(String content, String finishReason, String refusal, String model, TokenUsage usage) {

    /** Reads UTF-8 JSON strictly: one document, no duplicate keys, bounded depth and length. */
    public static ChatAnswer decode(byte[] bytes) throws MalformedRecordException {
        throw new UnsupportedOperationException("not yet");
    }
}
