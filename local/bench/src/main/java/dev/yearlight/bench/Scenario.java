package dev.yearlight.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What is measured. */
public enum Scenario {
    /** A model that answers at once: what orchestration costs. */
    ZERO_LATENCY(Duration.ZERO, 512, 8_000),
    /** A model that takes two seconds: how many calls one process holds. */
    TWO_SECONDS(Duration.ofSeconds(2), 10_000, 20_000),
    /** Records that ask for nothing: what taking them in, in order, costs. */
    CONSUME(Duration.ZERO, 0, 200_000),
    /** Stories that pass: what it costs to judge one, in a thread of this process and without a server. */
    GUARDRAILS(Duration.ZERO, 0, 5_000);

    private final Duration latency;
    private final int callsInFlight;
    private final int units;

    Scenario(Duration latency, int callsInFlight, int units) {
        this.latency = latency;
        this.callsInFlight = callsInFlight;
        this.units = units;
    }

    /** As it is named in commands and results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Listeners of a round, records or stories. */
    int units() {
        return units;
    }

    Duration latency() {
        return latency;
    }

    /** Calls that the worker may have in flight, and listeners that the bare pipeline has: it calls for each one. */
    int callsInFlight() {
        return callsInFlight;
    }

    /** What the worker is set to, beside where everything is; all else is as in production. */
    Map<String, String> workerSettings() {
        return switch (this) {
            case ZERO_LATENCY, CONSUME, GUARDRAILS -> Map.of();
            case TWO_SECONDS -> {
                String held = Integer.toString(callsInFlight);
                yield Map.of(
                        "yearlight.generate.listeners-in-flight", held, "yearlight.generate.calls-in-flight", held);
            }
        };
    }
}
