package dev.yearlight.serve;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.yearlight.common.Metrics;
import dev.yearlight.common.management.ManagementVerticle;
import dev.yearlight.common.management.Readiness;
import dev.yearlight.serve.archive.ArchiveCache;
import dev.yearlight.serve.archive.ArchiveReader;
import dev.yearlight.serve.archive.CacheMetrics;
import dev.yearlight.serve.http.BoundPort;
import dev.yearlight.serve.http.Edge;
import dev.yearlight.serve.http.TlsConfig;
import dev.yearlight.serve.token.SignatureAlgorithm;
import dev.yearlight.serve.token.Tokens;
import dev.yearlight.serve.warm.WarmTarget;
import dev.yearlight.serve.warm.WarmTokens;
import dev.yearlight.serve.warm.WarmUp;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The serving role, composed: deploys its verticles and says where they listen. */
public final class ServeService {

    /** How exactly late reads are found. */
    private static final int EXPIRIES_A_TIMEOUT = 10;

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final ServeConfig config;
    private final ArchiveReader reader;
    private final WarmUp warmUp;
    private final Metrics metrics;
    private final InstantSource clock;
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final BoundPort archivePort = new BoundPort();
    private final BoundPort managementPort = new BoundPort();
    private Optional<String> management = Optional.empty();
    private Optional<Edge> edge = Optional.empty();
    private final AtomicReference<Runnable> readNoMoreKeys = new AtomicReference<>(() -> {});
    private volatile long expiry = NO_TIMER;

    /** A role that is not started yet, and that will be ready at once. */
    public ServeService(Vertx vertx, ServeConfig config, ArchiveReader reader, Metrics metrics, InstantSource clock) {
        this(vertx, config, reader, metrics, clock, WarmUp.OFF);
    }

    /**
     * A role that is not started yet.
     *
     * @param metrics where the role counts, and what a scrape answers
     * @param clock what tokens are checked against
     * @param warmUp what has to be done before it is ready
     */
    public ServeService(
            Vertx vertx,
            ServeConfig config,
            ArchiveReader reader,
            Metrics metrics,
            InstantSource clock,
            WarmUp warmUp) {
        this.vertx = vertx;
        this.config = config;
        this.reader = reader;
        this.warmUp = warmUp;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The ports that the role listens on. */
    public record Ports(int archive, int management) {}

    /** Starts both ports; ready is said once all is warm. Fails, and listens nowhere, where the public key is absent or no good. */
    public Future<Ports> start() {
        return Tokens.open(vertx, config.token(), clock, metrics.registry())
                .compose(this::deploy)
                .recover(failure -> stop().transform(stopped -> Future.failedFuture(failure)))
                .map(deployed -> new Ports(archivePort.get(), managementPort.get()));
    }

    /** Takes back readiness, lets requests in flight end, and closes both ports. */
    public Future<Void> stop() {
        ready.set(false);
        stopping.set(true);
        warmUp.stop();
        vertx.cancelTimer(expiry);
        readNoMoreKeys.get().run();
        return edge.map(Edge::close)
                .orElseGet(Future::succeededFuture)
                .eventually(() -> management.map(vertx::undeploy).orElseGet(Future::succeededFuture));
    }

    private Future<Integer> deploy(Tokens readers) {
        readNoMoreKeys.set(readers::close);
        WarmTokens tokens = new WarmTokens(readers);
        ArchiveCache archives =
                new ArchiveCache(reader, config.archive(), Ticker.systemTicker(), new CacheMetrics(metrics.registry()));
        expiry = vertx.setPeriodic(
                Math.max(1, config.archive().requestTimeout().toMillis() / EXPIRIES_A_TIMEOUT),
                tick -> archives.expireReads());
        Edge opened = new Edge(vertx, config.http(), tokens, archives, clock, metrics.registry());
        return vertx.deployVerticle(managementVerticle())
                .onSuccess(deployed -> {
                    management = Optional.of(deployed);
                    edge = Optional.of(opened);
                })
                .compose(deployed -> opened.open())
                .onSuccess(port -> {
                    archivePort.set(port);
                    warmUp(readers.algorithm(), tokens);
                });
    }

    private ManagementVerticle managementVerticle() {
        return new ManagementVerticle(
                config.http().host(),
                config.managementPort(),
                () -> Readiness.of(ready.get(), warmUp.report().json()),
                metrics::scrape,
                warmUp.actions(),
                managementPort::set);
    }

    private void warmUp(SignatureAlgorithm algorithm, WarmTokens tokens) {
        WarmTarget target = new WarmTarget(
                config.http().tls().map(TlsConfig::certificateFile),
                config.http().host(),
                archivePort.get(),
                config.http().eventLoops(),
                algorithm,
                config.token().audience(),
                tokens,
                (issuer, key) -> Tokens.ofOwn(vertx, issuer, key, config.token(), clock));
        warmUp.run(target).thenAccept(report -> ready.set(!stopping.get()));
    }
}
