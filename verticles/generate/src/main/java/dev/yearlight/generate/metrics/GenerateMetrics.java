package dev.yearlight.generate.metrics;

import dev.yearlight.domain.ParkReason;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.ModelOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the role that writes counts; no label ever holds anything of a listener. */
public final class GenerateMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(GenerateMetrics.class);

    private final MeterRegistry registry;
    private final Counter written;
    private final Counter skipped;
    private final Counter chainFailures;
    private final Counter pauses;
    private final Counter outages;
    private final Counter promptTokens;
    private final Counter cachedTokens;
    private final Counter completionTokens;

    /** By outcome; the registry would build a name for each look. */
    private final Map<String, Counter> calls = new ConcurrentHashMap<>();

    private final AtomicReference<String> pausedBecause = new AtomicReference<>("");

    /** Registers the counters, so that they read 0 before anything happens. */
    public GenerateMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.written = registry.counter("yearlight.reports.written");
        this.skipped = registry.counter("yearlight.days.skipped");
        this.chainFailures = registry.counter("yearlight.chain.failures");
        this.pauses = registry.counter("yearlight.run.pauses");
        this.outages = registry.counter("yearlight.outages");
        this.promptTokens = registry.counter("yearlight.model.tokens", "kind", "prompt");
        this.cachedTokens = registry.counter("yearlight.model.tokens", "kind", "cached");
        this.completionTokens = registry.counter("yearlight.model.tokens", "kind", "completion");
    }

    /** Shows what is in flight and how far commits lag. */
    public void watch(IntSupplier listenersInFlight, LongSupplier commitGap) {
        // As suppliers, which the registry holds on to; objects it would only know weakly.
        Gauge.builder("yearlight.listeners.in.flight", listenersInFlight::getAsInt)
                .register(registry);
        Gauge.builder("yearlight.commit.gap", commitGap::getAsLong).register(registry);
    }

    /** Shows how many calls of the model run at once. */
    public void watchCalls(IntSupplier callsInFlight, String lane) {
        Gauge.builder("yearlight.model.calls.in.flight", callsInFlight::getAsInt)
                .tag("lane", lane)
                .register(registry);
    }

    /** Counts a call by what came of it, and its tokens. */
    public void called(ModelOutcome outcome) {
        calls.computeIfAbsent(name(outcome), name -> registry.counter("yearlight.model.calls", "outcome", name))
                .increment();
        promptTokens.increment(outcome.usage().prompt());
        cachedTokens.increment(outcome.usage().cached());
        completionTokens.increment(outcome.usage().completion());
    }

    /** Counts a chain's days. */
    public void finished(ChainOutcome.Finished finished) {
        written.increment(finished.written());
        skipped.increment(finished.skipped());
        pausedBecause.set("");
    }

    /** Counts a parked day or record. */
    public void parked(ParkReason reason) {
        registry.counter("yearlight.parked", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Counts a chain that failed and is tried again. */
    public void chainFailed() {
        chainFailures.increment();
    }

    /** Counts an answer that the store or a topic did not give; it is asked again. */
    public void outage(Throwable failure) {
        outages.increment();
        LOG.debug("asked again after {}", failure.toString());
    }

    /** Says once why the run stands still. */
    public void paused(String why) {
        pauses.increment();
        if (!pausedBecause.getAndSet(why).equals(why)) {
            LOG.error("the run pauses, nothing is parked: {}", why);
        }
    }

    /** Calls of the model so far, whatever came of them. */
    public long calls() {
        return (long) registry.find("yearlight.model.calls").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Why the run stands still; empty while it runs. */
    public String pausedBecause() {
        return pausedBecause.get();
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
