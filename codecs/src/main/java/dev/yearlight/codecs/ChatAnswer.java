package dev.yearlight.codecs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.TokenUsage;

/**
 * The first choice of a chat completion.
 *
 * @param content empty where the provider gave none
 * @param finishReason as sent: stop, length, content_filter; empty where there is no choice
 * @param refusal empty where there is none
 * @param model as the provider names it; empty where it does not
 */
public record ChatAnswer(String content, String finishReason, String refusal, String model, TokenUsage usage) {

    /**
     * Reads UTF-8 JSON strictly: one document, no duplicate keys, bounded depth and length. What providers leave out is
     * read as empty; what is there and has the wrong type is refused as {@link ParkReason#UNUSABLE_ANSWER}.
     */
    public static ChatAnswer decode(byte[] bytes) throws MalformedRecordException {
        JsonNode answer = StrictJson.object(bytes, "answer", ParkReason.UNUSABLE_ANSWER);
        JsonNode choice = firstChoice(answer.path("choices"));
        JsonNode message = choice.path("message");
        return new ChatAnswer(
                text(message.path("content"), "content"),
                text(choice.path("finish_reason"), "finish_reason"),
                text(message.path("refusal"), "refusal"),
                text(answer.path("model"), "model"),
                usage(answer.path("usage")));
    }

    private static JsonNode firstChoice(JsonNode choices) throws MalformedRecordException {
        if (!absent(choices) && !choices.isArray()) {
            throw unusable("choices must be a list");
        }
        return choices.path(0);
    }

    private static String text(JsonNode value, String name) throws MalformedRecordException {
        if (absent(value)) {
            return "";
        }
        if (!value.isTextual()) {
            throw unusable(name + " must be a string");
        }
        return value.textValue();
    }

    private static TokenUsage usage(JsonNode usage) {
        return new TokenUsage(
                count(usage.path("prompt_tokens")),
                count(usage.path("prompt_tokens_details").path("cached_tokens")),
                count(usage.path("completion_tokens")));
    }

    /** A story that was paid for is worth more than its bill: a count that is none reads as 0. */
    private static int count(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() ? Math.max(0, value.intValue()) : 0;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static MalformedRecordException unusable(String why) {
        return new MalformedRecordException(ParkReason.UNUSABLE_ANSWER, "answer: " + why);
    }
}
