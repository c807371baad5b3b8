package dev.yearlight.generate.metrics;

import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.ModelOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is counted of one endpoint; every meter is looked up once, so that a call costs no search. */
final class EndpointMetrics {

    static final String ENDPOINT = "endpoint";

    private static final List<String> OUTCOMES =
            List.of("answered", "cut_off", "declined", "unusable", "throttled", "unavailable", "misconfigured");
    /** Upper bounds of the latency histogram; from a fast cache to the longest timeout. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(1_500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60)
    };

    private final Map<String, Counter> calls;
    private final Timer latency;
    private final Counter promptTokens;
    private final Counter cachedTokens;
    private final Counter completionTokens;
    private final Counter cooldowns;
    private final Counter pauses;
    private final Counter heldBack;
    private final Counter moved;
    private final Counter modelChanges;

    EndpointMetrics(MeterRegistry registry, String endpoint) {
        this.calls = OUTCOMES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> registry.counter("yearlight.model.calls", ENDPOINT, endpoint, "outcome", outcome)));
        this.latency = Timer.builder("yearlight.model.latency")
                .description("From the request to the last byte, whatever came of it")
                .tag(ENDPOINT, endpoint)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        this.promptTokens = tokens(registry, endpoint, "prompt");
        this.cachedTokens = tokens(registry, endpoint, "cached");
        this.completionTokens = tokens(registry, endpoint, "completion");
        this.cooldowns = registry.counter("yearlight.admission.cooldowns", ENDPOINT, endpoint);
        this.pauses = registry.counter("yearlight.admission.pauses", ENDPOINT, endpoint);
        this.heldBack = registry.counter("yearlight.admission.held.back", ENDPOINT, endpoint);
        this.moved = registry.counter("yearlight.admission.moved", ENDPOINT, endpoint);
        this.modelChanges = registry.counter("yearlight.model.changes", ENDPOINT, endpoint);
    }

    /** Counts a call by what came of it, its time and its tokens. */
    void called(ModelOutcome outcome, Duration took) {
        Objects.requireNonNull(calls.get(name(outcome))).increment();
        latency.record(took);
        TokenUsage usage = outcome.usage();
        promptTokens.increment(usage.prompt());
        cachedTokens.increment(usage.cached());
        completionTokens.increment(usage.completion());
    }

    void cooling() {
        cooldowns.increment();
    }

    void paused() {
        pauses.increment();
    }

    void heldBack() {
        heldBack.increment();
    }

    void movedTo() {
        moved.increment();
    }

    void modelChanged() {
        modelChanges.increment();
    }

    private static Counter tokens(MeterRegistry registry, String endpoint, String kind) {
        return registry.counter("yearlight.model.tokens", ENDPOINT, endpoint, "kind", kind);
    }

    private static String name(ModelOutcome outcome) {
        return switch (outcome) {
            case ModelOutcome.Answered answered -> "answered";
            case ModelOutcome.CutOff cutOff -> "cut_off";
            case ModelOutcome.Declined declined -> "declined";
            case ModelOutcome.Unusable unusable -> "unusable";
            case ModelOutcome.Throttled throttled -> "throttled";
            case ModelOutcome.Unavailable unavailable -> "unavailable";
            case ModelOutcome.Misconfigured misconfigured -> "misconfigured";
        };
    }
}
