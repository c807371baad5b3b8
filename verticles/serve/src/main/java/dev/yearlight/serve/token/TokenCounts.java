package dev.yearlight.serve.token;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What became of tokens, as {@code yearlight_serve_tokens_total}; nothing of a token is in a label. */
final class TokenCounts {

    private final LongAdder verified;
    private final LongAdder remembered;
    private final Map<RefusalCause, LongAdder> refused = new EnumMap<>(RefusalCause.class);

    TokenCounts(MeterRegistry metrics) {
        verified = counter(metrics, "verified", "none");
        remembered = counter(metrics, "remembered", "none");
        for (RefusalCause cause : RefusalCause.values()) {
            refused.put(cause, counter(metrics, "refused", cause.label()));
        }
    }

    /** A good one whose signature was checked. */
    void verified() {
        verified.increment();
    }

    /** A good one that was checked before. */
    void remembered() {
        remembered.increment();
    }

    void refused(RefusalCause cause) {
        Objects.requireNonNull(refused.get(cause)).increment();
    }

    private static LongAdder counter(MeterRegistry metrics, String outcome, String cause) {
        LongAdder count = new LongAdder();
        FunctionCounter.builder("yearlight.serve.tokens", count, LongAdder::sum)
                .description("Tokens of readers and load generators")
                .tag("outcome", outcome)
                .tag("cause", cause)
                .register(metrics);
        return count;
    }
}
