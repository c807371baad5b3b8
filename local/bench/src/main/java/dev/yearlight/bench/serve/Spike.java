package dev.yearlight.bench.serve;

import dev.yearlight.bench.load.Sample;
import dev.yearlight.bench.load.Samples;
import dev.yearlight.bench.load.Schedule;
import dev.yearlight.bench.load.Schedule.Phase;
import java.io.IOException;
import java.util.List;

/** From half of what the service can read from the database to ten times as much, and back. */
final class Spike {

    private static final double NORMAL_PART = 0.5;
    private static final double TIMES = 10;
    private static final double NORMAL_SECONDS = 4;
    private static final double SPIKE_SECONDS = 3;
    private static final double AFTER_SECONDS = 8;
    private static final int CONNECTIONS = 1_024;

    private final Stage stage;
    private final ServeProcess service;

    Spike(Stage stage, ServeProcess service) {
        this.stage = stage;
        this.service = service;
    }

    ServeResult run() throws IOException {
        stage.progress().stage("a spike of ten times the capacity");
        int listeners = stage.settings().listeners();
        double capacity = stage.generator()
                .load(
                        service,
                        stage.tokens(),
                        stage.supply().take(listeners),
                        stage.settings().connections(),
                        Schedule.closed(listeners))
                .samples()
                .goodPerSecond();
        double normal = capacity * NORMAL_PART;
        Schedule schedule = new Schedule(List.of(
                Phase.lasting(normal, NORMAL_SECONDS),
                Phase.lasting(capacity * TIMES, SPIKE_SECONDS),
                Phase.lasting(normal, AFTER_SECONDS)));
        Samples samples = stage.generator()
                .load(
                        service,
                        stage.tokens(),
                        stage.supply().take(Math.min(schedule.requests(), stage.listeners())),
                        CONNECTIONS,
                        schedule)
                .samples();
        return result(capacity, SpikeTrace.of(samples, NORMAL_SECONDS, SPIKE_SECONDS));
    }

    private static ServeResult result(double capacity, SpikeTrace trace) {
        double normal = Samples.quantile(trace.before(), 0.99);
        double admitted = Samples.quantile(trace.during(), 0.99);
        ServeResult.Builder result = ServeResult.of(ServeScenario.SPIKE)
                .figure("spike_admitted_p99_ratio", admitted / normal, "of the normal p99, admitted requests")
                .figure("spike_recovery_s", trace.recoverySeconds(normal), "seconds until all is as before")
                .figure("normal_p99_ms", normal, "p99 before, ms")
                .figure("spike_admitted_p99_ms", admitted, "p99 of the admitted, ms")
                .figure("capacity_per_s", capacity, "requests a second from the database at most")
                .figure("spike_requests", trace.during().size(), "requests of the spike")
                .figure("spike_offered_per_s", trace.during().size() / SPIKE_SECONDS, "of them a second, as scheduled")
                .figure(
                        "spike_refused",
                        (double) trace.during().stream().filter(Sample::refused).count(),
                        "turned away with 503 or 429")
                .figure(
                        "spike_failed",
                        (double) trace.during().stream()
                                .filter(sample -> !sample.good() && !sample.refused())
                                .count(),
                        "that got no proper answer");
        result.figure("spike_drained_after_s", trace.drainedAfterSeconds(), "seconds from its end to its last answer");
        return result.build();
    }
}
