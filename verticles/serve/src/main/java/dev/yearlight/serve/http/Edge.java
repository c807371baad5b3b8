package dev.yearlight.serve.http;

import dev.yearlight.serve.archive.ArchiveCache;
import dev.yearlight.serve.token.TokenJudge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ServerSSLOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** What readers talk to: the archive API and its page, on as many event loops as are set, over one port. */
public final class Edge {

    private final Vertx vertx;
    private final HttpConfig config;
    private final TokenJudge tokens;
    private final ArchiveCache archives;
    private final InstantSource clock;
    private final EdgeMetrics metrics;
    private final AtomicBoolean draining = new AtomicBoolean();
    private final BoundPort bound = new BoundPort();
    private final List<ArchiveVerticle> verticles = new CopyOnWriteArrayList<>();
    private Optional<String> deployment = Optional.empty();
    private Optional<Long> watch = Optional.empty();

    /**
     * An edge that listens nowhere yet.
     *
     * @param clock what certificates are checked against
     * @param registry where it counts
     */
    public Edge(
            Vertx vertx,
            HttpConfig config,
            TokenJudge tokens,
            ArchiveCache archives,
            InstantSource clock,
            MeterRegistry registry) {
        this.vertx = vertx;
        this.config = config;
        this.tokens = tokens;
        this.archives = archives;
        this.clock = clock;
        this.metrics = new EdgeMetrics(registry);
    }

    /** Listens; the port that it came to listen on. */
    public Future<Integer> open() {
        return certificates().compose(this::deploy).map(deployed -> bound.get());
    }

    /** Takes no more requests, answers those in flight within the time that is set, and then closes. */
    public Future<Void> close() {
        // Before any loop closes anything: an answer on another loop must say that it is the last.
        draining.set(true);
        watch.ifPresent(vertx::cancelTimer);
        Optional<String> deployed = deployment;
        deployment = Optional.empty();
        return deployed.map(vertx::undeploy).orElseGet(Future::succeededFuture);
    }

    private Future<Optional<Certificates>> certificates() {
        return config.tls()
                .map(tls -> Certificates.open(vertx, tls, clock, metrics).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<String> deploy(Optional<Certificates> certificates) {
        Addresses addresses = new Addresses(config.limits());
        EdgeParts parts = new EdgeParts(
                tokens,
                archives,
                PageFiles.load(),
                addresses,
                new Limits(config.limits(), addresses),
                metrics,
                draining::get,
                certificates.orElse(null));
        return vertx.deployVerticle(() -> verticle(parts), new DeploymentOptions().setInstances(config.eventLoops()))
                .onSuccess(id -> {
                    deployment = Optional.of(id);
                    watch = certificates.map(pair -> pair.watch(this::takeUp));
                });
    }

    private ArchiveVerticle verticle(EdgeParts parts) {
        ArchiveVerticle verticle = new ArchiveVerticle(config, parts, bound);
        verticles.add(verticle);
        return verticle;
    }

    /** The instances share one server beneath, so the first that is there does it for all. */
    private Future<Boolean> takeUp(ServerSSLOptions options) {
        return verticles.getFirst().takeUp(options);
    }
}
