package dev.yearlight.generate.model;

import dev.yearlight.codecs.ChatAnswer;
import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Answered;
import dev.yearlight.generation.ModelOutcome.CutOff;
import dev.yearlight.generation.ModelOutcome.Declined;
import dev.yearlight.generation.ModelOutcome.Misconfigured;
import dev.yearlight.generation.ModelOutcome.Throttled;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.generation.ModelOutcome.Unusable;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** The one table from a server's answer to what it means. */
final class AnswerToOutcome {

    private final InstantSource clock;

    AnswerToOutcome(InstantSource clock) {
        this.clock = clock;
    }

    ModelOutcome outcome(int status, MultiMap headers, Buffer body) {
        return switch (status) {
            case 200 -> completion(headers, body);
            case 429 ->
                budgetExhausted(body)
                        ? new Misconfigured("the provider's budget is exhausted (429 insufficient_quota)")
                        : new Throttled(RetryAfter.of(headers, clock));
            case 503, 529 ->
                RetryAfter.of(headers, clock).isPresent()
                        ? new Throttled(RetryAfter.of(headers, clock))
                        : new Unavailable("status " + status, true);
            case 400, 401, 402, 403, 404, 405, 413, 415, 422 ->
                new Misconfigured("the provider answers " + status + "; see yearlight.model.* in the settings");
            default ->
                status >= 500 || status == 408
                        ? new Unavailable("status " + status, true)
                        : new Unusable("status " + status, TokenUsage.NONE);
        };
    }

    private static ModelOutcome completion(MultiMap headers, Buffer body) {
        String type = headers.get("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            return new Unusable("answer is not JSON", TokenUsage.NONE);
        }
        try {
            ChatAnswer answer = ChatAnswer.decode(body.getBytes());
            if (!answer.refusal().isEmpty() || answer.finishReason().equals("content_filter")) {
                return new Declined(answer.usage());
            }
            if (answer.finishReason().equals("length")) {
                return new CutOff(answer.usage());
            }
            if (answer.content().isBlank()) {
                return new Unusable("answer is empty", answer.usage());
            }
            return new Answered(answer.content(), answer.model(), answer.usage());
        } catch (MalformedRecordException malformed) {
            return new Unusable("answer is no chat completion: " + malformed.getMessage(), TokenUsage.NONE);
        }
    }

    /** Providers say with a 429, too, that there is no money left; waiting would not help. */
    private static boolean budgetExhausted(Buffer body) {
        return body.toString(StandardCharsets.UTF_8).contains("insufficient_quota");
    }
}
