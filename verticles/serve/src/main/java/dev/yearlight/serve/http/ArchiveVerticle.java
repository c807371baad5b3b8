package dev.yearlight.serve.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One event loop that answers readers; several share a port, the tokens, the cache, and the limits. */
final class ArchiveVerticle extends VerticleBase {

    /** Vert.x shares one free port among the instances of a verticle that ask for this one. */
    private static final int ANY_SHARED_PORT = -1;

    private static final long SWEEP_MILLIS = 250;

    private final HttpConfig config;
    private final EdgeParts parts;
    private final BoundPort bound;
    private @Nullable HttpServer server;

    /** One instance; deploy as many as there are event loops to use. */
    ArchiveVerticle(HttpConfig config, EdgeParts parts, BoundPort bound) {
        this.config = config;
        this.parts = parts;
        this.bound = bound;
    }

    @Override
    public Future<?> start() {
        Connections opened = new Connections(
                config.connections(),
                config.shareOf(config.connections().most()),
                parts.addresses(),
                parts.metrics(),
                parts.draining());
        Overload overload =
                new Overload(config.overload(), task -> context.runOnContext(later -> task.run()), System.nanoTime());
        ArchiveHandler answers = new ArchiveHandler(
                context,
                parts,
                opened,
                overload,
                new Replies(config.overload().retryAfter()),
                config.connections().unanswered());
        vertx.setPeriodic(SWEEP_MILLIS, tick -> opened.closeStale(System.nanoTime()));
        HttpServer created = vertx.createHttpServer(options())
                .connectionHandler(connection -> opened.opened(connection, System.nanoTime()))
                .requestHandler(answers)
                .invalidRequestHandler(answers::refuse)
                .exceptionHandler(clientsMistake -> parts.metrics().broken());
        server = created;
        return created.listen().onSuccess(listening -> bound.set(listening.actualPort()));
    }

    /** Ends what is in flight, within its time; nothing new is taken. */
    @Override
    public Future<?> stop() {
        return server == null
                ? Future.succeededFuture()
                : server.shutdown(config.drain().toMillis(), TimeUnit.MILLISECONDS);
    }

    private HttpServerOptions options() {
        ConnectionConfig allowed = config.connections();
        HttpServerOptions options = new HttpServerOptions()
                .setHost(config.host())
                .setPort(config.port() == 0 ? ANY_SHARED_PORT : config.port())
                .setMaxInitialLineLength(allowed.urlBytes())
                .setMaxHeaderSize(allowed.headerBytes())
                .setHttp2ClearTextEnabled(allowed.clearTextHttp2())
                .setInitialSettings(new Http2Settings()
                        .setMaxConcurrentStreams(allowed.unanswered())
                        .setMaxHeaderListSize(allowed.headerBytes()));
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) allowed.idleTimeout().toMillis());
        Certificates certificates = parts.certificates();
        if (certificates != null) {
            options.setSsl(true).setUseAlpn(true);
            options.setKeyCertOptions(certificates.options().getKeyCertOptions())
                    .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                    .setSslHandshakeTimeout(certificates.handshakeMillis());
        }
        return options;
    }

    /** Has further connections see a new certificate, of all instances that share the port. */
    Future<Boolean> takeUp(ServerSSLOptions certificate) {
        return server == null ? Future.succeededFuture(false) : server.updateSSLOptions(certificate);
    }
}
