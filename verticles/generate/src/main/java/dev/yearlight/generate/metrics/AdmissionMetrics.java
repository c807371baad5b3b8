package dev.yearlight.generate.metrics;

import dev.yearlight.domain.RunId;
import dev.yearlight.generation.CallLedger;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.admission.AdmissionWatch;
import dev.yearlight.generation.admission.EndpointState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What admission does, by endpoint. */
public final class AdmissionMetrics implements AdmissionWatch, CallLedger {

    private static final Logger LOG = LoggerFactory.getLogger(AdmissionMetrics.class);

    private final MeterRegistry registry;
    private final Map<String, EndpointMetrics> endpoints = new LinkedHashMap<>();

    AdmissionMetrics(MeterRegistry registry, List<String> endpoints) {
        this.registry = registry;
        endpoints.forEach(endpoint -> this.endpoints.put(endpoint, new EndpointMetrics(registry, endpoint)));
    }

    /**
     * Shows how the endpoints of one lane stand.
     *
     * @param states in the order in which the endpoints were named
     */
    public void watch(String lane, Supplier<List<EndpointState>> states) {
        int index = 0;
        for (String endpoint : endpoints.keySet()) {
            Tags tags = Tags.of("lane", lane, EndpointMetrics.ENDPOINT, endpoint);
            gauge("yearlight.model.in.flight", tags, index, states, EndpointState::inFlight);
            gauge("yearlight.model.limit", tags, index, states, EndpointState::limit);
            gauge("yearlight.model.waiting", tags, index, states, EndpointState::waiting);
            index++;
        }
    }

    @Override
    public void called(RunId run, String endpoint, ModelOutcome outcome, Duration took) {
        of(endpoint).called(outcome, took);
    }

    @Override
    public void cooling(String endpoint) {
        of(endpoint).cooling();
    }

    @Override
    public void paused(String endpoint, String why) {
        of(endpoint).paused();
        LOG.debug("endpoint {} is paused: {}", endpoint, why);
    }

    @Override
    public void heldBack(String endpoint) {
        of(endpoint).heldBack();
    }

    @Override
    public void movedTo(String endpoint) {
        of(endpoint).movedTo();
    }

    @Override
    public void modelChanged(String endpoint, String from, String to) {
        of(endpoint).modelChanged();
        LOG.warn("endpoint {} answers as another model than before", endpoint);
    }

    private EndpointMetrics of(String endpoint) {
        return Objects.requireNonNull(endpoints.get(endpoint), endpoint);
    }

    private void gauge(
            String name,
            Tags tags,
            int index,
            Supplier<List<EndpointState>> states,
            ToDoubleFunction<EndpointState> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(states.get().get(index)))
                .tags(tags)
                .register(registry);
    }
}
