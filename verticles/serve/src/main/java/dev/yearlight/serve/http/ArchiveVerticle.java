package dev.yearlight.serve.http;

import dev.yearlight.serve.archive.ArchiveCache;
import dev.yearlight.serve.token.TokenJudge;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

/** One event loop that answers readers; several share a port, the tokens and the cache. */
public final class ArchiveVerticle extends VerticleBase {

    /** Vert.x shares one free port among the instances of a verticle that ask for this one. */
    private static final int ANY_SHARED_PORT = -1;

    private static final int IDLE_SECONDS = 60;

    private final HttpConfig config;
    private final TokenJudge tokens;
    private final ArchiveCache archives;
    private final PageFiles page;
    private final BoundPort bound;

    /** One instance; deploy as many as there are event loops to use. */
    public ArchiveVerticle(
            HttpConfig config, TokenJudge tokens, ArchiveCache archives, PageFiles page, BoundPort bound) {
        this.config = config;
        this.tokens = tokens;
        this.archives = archives;
        this.page = page;
        this.bound = bound;
    }

    @Override
    public Future<HttpServer> start() {
        ArchiveHandler handler = new ArchiveHandler(context, tokens, archives, page);
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHost(config.host())
                        .setPort(config.port() == 0 ? ANY_SHARED_PORT : config.port())
                        .setMaxInitialLineLength(config.urlBytes())
                        .setMaxHeaderSize(config.headerBytes())
                        .setIdleTimeout(IDLE_SECONDS))
                .requestHandler(handler)
                .invalidRequestHandler(handler::refuse)
                .listen()
                .onSuccess(server -> bound.set(server.actualPort()));
    }
}
