package dev.yearlight.bench.peer;

import dev.yearlight.bench.process.Spent;
import dev.yearlight.generate.ingest.Ingest;
import dev.yearlight.generate.ingest.IngestConfig;
import dev.yearlight.generate.ingest.Lane;
import dev.yearlight.generate.metrics.GenerateMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The intake of the role that writes, with its default settings and chains that do nothing. */
final class Intake {

    private static final int LISTENERS_IN_FLIGHT = 2_000;
    private static final int COMMIT_GAP = 10_000;
    private static final Duration SESSION = Duration.ofSeconds(10);
    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private Intake() {}

    static Spent run(Consumption consumption) {
        IngestConfig config = new IngestConfig(
                consumption.brokers(),
                consumption.topic(),
                consumption.group(),
                SESSION,
                LISTENERS_IN_FLIGHT,
                COMMIT_GAP,
                COMMIT_EVERY,
                DRAIN);
        Vertx vertx = Vertx.vertx();
        Lane lane = new Lane(vertx.getOrCreateContext(), (unread, ownership) -> {
            consumption.done();
            return Uni.createFrom().item(true);
        });
        Ingest ingest = Ingest.start(
                config,
                Ingest.connect(config),
                () -> CompletableFuture.completedStage(1L),
                List.of(lane),
                new GenerateMetrics(new SimpleMeterRegistry()),
                failure -> Runtime.getRuntime().halt(1));
        try {
            return consumption.awaitEnd();
        } finally {
            ingest.stop().toCompletableFuture().join();
            vertx.close().await();
        }
    }
}
