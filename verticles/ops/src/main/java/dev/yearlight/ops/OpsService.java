package dev.yearlight.ops;

import dev.yearlight.ops.figures.RunReadings;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** The role that watches, composed: deploys its verticle and says where it listens. */
public final class OpsService {

    private final Vertx vertx;
    private final OpsVerticle verticle;
    private final Queue<String> deployments = new ConcurrentLinkedQueue<>();

    /**
     * A role that is not started yet.
     *
     * @param registry takes gauges of the newest run
     * @param scrape what {@code /metrics} answers, in Prometheus' text format
     */
    public OpsService(
            Vertx vertx,
            OpsConfig config,
            RunReadings readings,
            MeterRegistry registry,
            Supplier<String> scrape,
            InstantSource clock) {
        this.vertx = vertx;
        this.verticle = new OpsVerticle(
                config, readings, new OpsMetrics(registry, config.terms().deadline()), scrape, clock);
    }

    /** Listens; the answer is the port. */
    public Future<Integer> start() {
        return vertx.deployVerticle(verticle).onSuccess(deployments::add).map(deployed -> verticle.port());
    }

    /** Ends all streams and closes the port. */
    public Future<Void> stop() {
        return Future.join(deployments.stream().map(vertx::undeploy).toList()).mapEmpty();
    }
}
