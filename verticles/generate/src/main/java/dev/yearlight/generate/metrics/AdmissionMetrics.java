package dev.yearlight.generate.metrics;

import dev.yearlight.domain.RunId;
import dev.yearlight.generation.CallLedger;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.admission.AdmissionWatch;
import dev.yearlight.generation.admission.EndpointState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What admission does, by endpoint.
 *
 * @param calls counts calls and their tokens
 */
public record AdmissionMetrics(MeterRegistry registry, GenerateMetrics calls) implements AdmissionWatch, CallLedger {

    private static final Logger LOG = LoggerFactory.getLogger(AdmissionMetrics.class);
    private static final String ENDPOINT = "endpoint";

    /** Shows how the endpoints of one lane stand. */
    public void watch(String lane, List<String> endpoints, Supplier<List<EndpointState>> states) {
        for (int index = 0; index < endpoints.size(); index++) {
            gauge("yearlight.model.calls.in.flight", lane, endpoints, index, states, EndpointState::inFlight);
            gauge("yearlight.model.calls.limit", lane, endpoints, index, states, EndpointState::limit);
            gauge("yearlight.model.calls.waiting", lane, endpoints, index, states, EndpointState::waiting);
        }
    }

    @Override
    public void called(RunId run, String endpoint, ModelOutcome outcome, Duration took) {
        calls.called(outcome);
    }

    @Override
    public void cooling(String endpoint) {
        count("yearlight.admission.cooldowns", endpoint);
    }

    @Override
    public void paused(String endpoint, String why) {
        count("yearlight.admission.pauses", endpoint);
        LOG.debug("endpoint {} is paused: {}", endpoint, why);
    }

    @Override
    public void heldBack(String endpoint) {
        count("yearlight.admission.held.back", endpoint);
    }

    @Override
    public void movedTo(String endpoint) {
        count("yearlight.admission.moved", endpoint);
    }

    @Override
    public void modelChanged(String endpoint, String from, String to) {
        count("yearlight.model.changes", endpoint);
        LOG.warn("endpoint {} answers as another model than before", endpoint);
    }

    private void count(String name, String endpoint) {
        registry.counter(name, ENDPOINT, endpoint).increment();
    }

    private void gauge(
            String name,
            String lane,
            List<String> endpoints,
            int index,
            Supplier<List<EndpointState>> states,
            ToDoubleFunction<EndpointState> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(states.get().get(index)))
                .tag("lane", lane)
                .tag(ENDPOINT, endpoints.get(index))
                .register(registry);
    }
}
