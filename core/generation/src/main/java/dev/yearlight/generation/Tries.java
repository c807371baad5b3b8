package dev.yearlight.generation;

import dev.yearlight.domain.TokenUsage;

/**
 * What was tried for one day so far.
 *
 * @param calls requests that reached the provider, whatever came of them
 * @param texts texts that were unusable or refused by the guardrails
 * @param declines refusals of the model
 * @param failures failures of a provider that was reached
 * @param outages times in a row that the provider throttled or was out of reach; these cost no try
 * @param usage tokens of all calls
 */
record Tries(int calls, int texts, int declines, int failures, int outages, TokenUsage usage) {

    static final Tries NONE = new Tries(0, 0, 0, 0, 0, TokenUsage.NONE);

    /** With a call that left a readable text. */
    Tries plusAnswer(TokenUsage more) {
        return new Tries(calls + 1, texts, declines, failures, 0, usage.plus(more));
    }

    /** With the guardrails' refusal of the last answer. */
    Tries plusRefusal() {
        return new Tries(calls, texts + 1, declines, failures, outages, usage);
    }

    /** With a call that left none. */
    Tries plus(ModelOutcome.Failure failure) {
        TokenUsage total = usage.plus(failure.usage());
        return switch (failure) {
            case ModelOutcome.CutOff cutOff -> new Tries(calls + 1, texts + 1, declines, failures, 0, total);
            case ModelOutcome.Unusable unusable -> new Tries(calls + 1, texts + 1, declines, failures, 0, total);
            case ModelOutcome.Declined declined -> new Tries(calls + 1, texts, declines + 1, failures, 0, total);
            case ModelOutcome.Misconfigured misconfigured -> new Tries(calls + 1, texts, declines, failures, 0, total);
            case ModelOutcome.Throttled throttled ->
                new Tries(calls + 1, texts, declines, failures, outages + 1, total);
            case ModelOutcome.Unavailable unavailable ->
                unavailable.reached()
                        ? new Tries(calls + 1, texts, declines, failures + 1, 0, total)
                        : new Tries(calls, texts, declines, failures, outages + 1, total);
        };
    }
}
