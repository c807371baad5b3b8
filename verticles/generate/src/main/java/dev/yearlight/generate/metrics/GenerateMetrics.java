package dev.yearlight.generate.metrics;

import dev.yearlight.domain.ParkReason;
import dev.yearlight.generation.ChainOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final Map<ParkReason, Counter> parked = new EnumMap<>(ParkReason.class);
    private final AtomicReference<String> pausedBecause = new AtomicReference<>("");

    /** Registers the counters, so that they read 0 before anything happens. */
    public GenerateMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.written = registry.counter("yearlight.reports.written");
        this.skipped = registry.counter("yearlight.days.skipped");
        this.chainFailures = registry.counter("yearlight.chain.failures");
        this.pauses = registry.counter("yearlight.run.pauses");
        this.outages = registry.counter("yearlight.outages");
        for (ParkReason reason : ParkReason.values()) {
            parked.put(
                    reason,
                    registry.counter("yearlight.parked", "reason", reason.name().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * Shows what is in flight and how far commits lag.
     *
     * @param commitGapBound where a partition pauses
     */
    public void watch(IntSupplier listenersInFlight, LongSupplier commitGap, long commitGapBound) {
        // As suppliers, which the registry holds on to; objects it would only know weakly.
        Gauge.builder("yearlight.listeners.in.flight", listenersInFlight::getAsInt)
                .register(registry);
        Gauge.builder("yearlight.commit.gap", commitGap::getAsLong).register(registry);
        Gauge.builder("yearlight.commit.gap.bound", () -> commitGapBound).register(registry);
    }

    /**
     * What admission counts, in the same registry.
     *
     * @param endpoints their names, in the order in which their states are told
     */
    public AdmissionMetrics admission(List<String> endpoints) {
        return new AdmissionMetrics(registry, endpoints);
    }

    /** Counts a chain's days. */
    public void finished(ChainOutcome.Finished finished) {
        written.increment(finished.written());
        skipped.increment(finished.skipped());
        pausedBecause.set("");
    }

    /** Counts a parked day or record. */
    public void parked(ParkReason reason) {
        Objects.requireNonNull(parked.get(reason)).increment();
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
}
