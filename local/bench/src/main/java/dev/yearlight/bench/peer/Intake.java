package dev.yearlight.bench.peer;

import dev.yearlight.bench.process.Spent;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.GenerateConfig;
import dev.yearlight.generate.ingest.Ingest;
import dev.yearlight.generate.ingest.IngestConfig;
import dev.yearlight.generate.ingest.Lane;
import dev.yearlight.generate.ingest.RecordChain;
import dev.yearlight.generate.metrics.GenerateMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The intake of the role that writes, with its default settings and chains that do nothing. */
final class Intake {

    private Intake() {}

    static Spent run(Consumption consumption) {
        IngestConfig config = config(consumption);
        Vertx vertx = Vertx.vertx();
        RecordChain nothing = (unread, ownership) -> {
            consumption.done();
            return Uni.createFrom().item(true);
        };
        Lane lane = new Lane(vertx.getOrCreateContext(), nothing, (owned, all) -> {});
        Ingest ingest = Ingest.start(
                config,
                Ingest.connect(config),
                () -> CompletableFuture.completedStage(1L),
                List.of(lane),
                new GenerateMetrics(new SimpleMeterRegistry()),
                System::nanoTime,
                failure -> Runtime.getRuntime().halt(1));
        try {
            return consumption.awaitEnd();
        } finally {
            ingest.stop().toCompletableFuture().join();
            vertx.close().await();
        }
    }

    private static IngestConfig config(Consumption consumption) {
        Settings settings = Settings.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "yearlight.kafka.bootstrap-servers", consumption.brokers(),
                        "yearlight.kafka.topic.snapshots", consumption.topic(),
                        "yearlight.kafka.group", consumption.group(),
                        // Never asked; a role without a model would be refused.
                        "yearlight.model.base-url", "http://127.0.0.1:1/v1"));
        return GenerateConfig.from(settings, Path.of("")).ingest();
    }
}
