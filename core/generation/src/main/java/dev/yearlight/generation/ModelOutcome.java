package dev.yearlight.generation;

import dev.yearlight.domain.TokenUsage;
import java.time.Duration;
import java.util.Optional;

/** What came of one call of the model; {@link RetryPolicy} alone decides what follows from it. */
public sealed interface ModelOutcome {

    /** The tokens that it cost. */
    TokenUsage usage();

    /** A text, whole as far as the provider says. */
    record Answered(String text, String model, TokenUsage usage) implements ModelOutcome {}

    /** All that is no text; {@link RetryPolicy} decides what follows. */
    sealed interface Failure extends ModelOutcome {}

    /** The text ended at the token limit. */
    record CutOff(TokenUsage usage) implements Failure {}

    /** The model or its filter would not write it. */
    record Declined(TokenUsage usage) implements Failure {}

    /** An answer without usable form: empty, garbage, truncated, of the wrong type, too long. */
    record Unusable(String why, TokenUsage usage) implements Failure {}

    /** Too many requests; ask again, after the time given where there is one. */
    record Throttled(Optional<Duration> retryAfter) implements Failure {
        @Override
        public TokenUsage usage() {
            return TokenUsage.NONE;
        }
    }

    /**
     * A passing failure.
     *
     * @param reached whether the provider was reached at all; an outage costs the day none of its tries
     */
    record Unavailable(String why, boolean reached) implements Failure {
        @Override
        public TokenUsage usage() {
            return TokenUsage.NONE;
        }
    }

    /** The request can never succeed as things are set: wrong key, unknown model, exhausted budget. */
    record Misconfigured(String why) implements Failure {
        @Override
        public TokenUsage usage() {
            return TokenUsage.NONE;
        }
    }
}
