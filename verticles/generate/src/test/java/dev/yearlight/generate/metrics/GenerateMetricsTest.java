package dev.yearlight.generate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.admission.EndpointState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GenerateMetricsTest {

    @Test
    void gaugesOutliveTheirSuppliersGarbageCollection() {
        // Given gauges over lambdas that nobody else holds
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        GenerateMetrics metrics = new GenerateMetrics(registry);
        AtomicInteger value = new AtomicInteger(7);
        metrics.watch(() -> value.get(), () -> value.get() + 1L, 100);
        metrics.admission(List.of("a")).watch("0", () -> List.of(new EndpointState("a", value.get() + 2, 20, 3, "")));

        // When a collection has cleared what is weakly held
        WeakReference<Object> canary = new WeakReference<>(new Object());
        Awaitility.await().until(() -> {
            System.gc();
            return canary.get() == null;
        });

        // Then
        assertThat(registry.get("yearlight.listeners.in.flight").gauge().value())
                .isEqualTo(7);
        assertThat(registry.get("yearlight.commit.gap").gauge().value()).isEqualTo(8);
    }

    @Test
    void aPauseIsToldUntilAChainFinishes() {
        GenerateMetrics metrics = new GenerateMetrics(new SimpleMeterRegistry());

        metrics.paused("wrong key");
        assertThat(metrics.pausedBecause()).isEqualTo("wrong key");

        metrics.finished(new dev.yearlight.generation.ChainOutcome.Finished(1, 0, 0));
        assertThat(metrics.pausedBecause()).isEmpty();
    }
}
