package dev.yearlight.ops;

import dev.yearlight.ops.figures.RunFigures;
import dev.yearlight.ops.figures.RunState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/** The newest run as gauges, summed over all workers, so that alerts can compare its forecast with its deadline. */
final class OpsMetrics {

    private static final double MICROS = 1_000_000;

    private final AtomicReference<Optional<RunFigures>> newest = new AtomicReference<>(Optional.empty());

    /**
     * Registers all; they read 0 before there is a run.
     *
     * @param deadline without one its gauge is not a number, and no alert compares with it
     */
    OpsMetrics(MeterRegistry registry, Optional<Instant> deadline) {
        gauge(
                registry,
                "yearlight.run.expected.days",
                figures -> figures.orders().expectedDays());
        gauge(registry, "yearlight.run.ended.days", RunFigures::ended);
        gauge(registry, "yearlight.run.active", figures -> active(figures) ? 1 : 0);
        gauge(registry, "yearlight.run.workers", figures -> figures.totals().workers());
        gauge(registry, "yearlight.run.cost", figures -> figures.totals().costMicros() / MICROS);
        gauge(
                registry,
                "yearlight.run.cost.cap",
                figures -> figures.orders().capMicros().orElse(0) / MICROS);
        gauge(
                registry,
                "yearlight.run.remaining.seconds",
                figures -> seconds(figures.forecast().remaining()));
        gauge(
                registry,
                "yearlight.run.deadline.seconds",
                figures -> seconds(deadline.map(due -> Duration.between(figures.at(), due))));
    }

    void show(Optional<RunFigures> figures) {
        newest.set(figures);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<RunFigures> value) {
        Gauge.builder(name, () -> newest.get().map(value::applyAsDouble).orElse(0.0))
                .register(registry);
    }

    /** Whether it should be moving. */
    private static boolean active(RunFigures figures) {
        return figures.state() != RunState.DONE
                && figures.state() != RunState.PAUSED
                && figures.state() != RunState.CAPPED;
    }

    private static double seconds(Optional<Duration> duration) {
        return duration.map(length -> (double) length.toSeconds()).orElse(Double.NaN);
    }
}
