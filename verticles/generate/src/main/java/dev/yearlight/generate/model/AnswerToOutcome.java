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
import java.util.Locale;

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
                        ? new Misconfigured("the provider's budget is exhausted (429)")
                        : new Throttled(RetryAfter.of(headers, clock));
            case 402 -> new Misconfigured("the provider's budget is exhausted (402)");
            case 503, 529 ->
                RetryAfter.of(headers, clock).isPresent()
                        ? new Throttled(RetryAfter.of(headers, clock))
                        : new Unavailable("status " + status, true);
            case 400 -> refusedRequest(body);
            case 408, 409, 425 -> new Unavailable("status " + status, true);
            case 413 -> new Unusable("the prompt is longer than the provider takes", TokenUsage.NONE);
            default -> unlisted(status);
        };
    }

    /** What no day can be blamed for must not cost days: redirects and client errors pause the run. */
    private static ModelOutcome unlisted(int status) {
        if (status >= 500) {
            return new Unavailable("status " + status, true);
        }
        return status >= 300 ? misconfigured(status) : new Unusable("status " + status, TokenUsage.NONE);
    }

    /** Some refusals are of this one prompt; any other would meet every prompt alike. */
    private static ModelOutcome refusedRequest(Buffer body) {
        String text = body.toString(StandardCharsets.UTF_8);
        if (text.contains("content_filter") || text.contains("content_policy_violation")) {
            return new Declined(TokenUsage.NONE);
        }
        return text.contains("context_length_exceeded")
                ? new Unusable("the prompt is longer than the model takes", TokenUsage.NONE)
                : misconfigured(400);
    }

    private static ModelOutcome misconfigured(int status) {
        return new Misconfigured("the provider answers " + status + "; see yearlight.model.* in the settings");
    }

    private static ModelOutcome completion(MultiMap headers, Buffer body) {
        String type = headers.get("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
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
        String text = body.toString(StandardCharsets.UTF_8);
        return text.contains("insufficient_quota") || text.contains("billing_hard_limit_reached");
    }
}
