package dev.yearlight.common.management;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The port for those on call: {@code /livez}, {@code /readyz}, {@code /metrics}. */
public final class ManagementVerticle extends VerticleBase {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final String host;
    private final int port;
    private final BooleanSupplier ready;
    private final Supplier<String> metrics;
    private final IntConsumer bound;

    /**
     * Listens nowhere yet.
     *
     * @param port 0 for any free one
     * @param ready whether work may be sent here
     * @param metrics what a scrape answers, in Prometheus' text format
     * @param bound told the port that it came to listen on
     */
    public ManagementVerticle(
            String host, int port, BooleanSupplier ready, Supplier<String> metrics, IntConsumer bound) {
        this.host = host;
        this.port = port;
        this.ready = ready;
        this.metrics = metrics;
        this.bound = bound;
    }

    @Override
    public Future<HttpServer> start() {
        return vertx.createHttpServer(new HttpServerOptions().setHost(host).setPort(port))
                .requestHandler(this::answer)
                .listen()
                .onSuccess(server -> bound.accept(server.actualPort()));
    }

    private void answer(HttpServerRequest request) {
        switch (String.valueOf(request.path())) {
            case "/livez" -> reply(request, HttpResponseStatus.OK, TEXT, "alive\n");
            case "/readyz" -> replyReadiness(request);
            case "/metrics" -> reply(request, HttpResponseStatus.OK, PROMETHEUS_TEXT, metrics.get());
            default -> reply(request, HttpResponseStatus.NOT_FOUND, TEXT, "try /livez, /readyz or /metrics\n");
        }
    }

    private void replyReadiness(HttpServerRequest request) {
        if (ready.getAsBoolean()) {
            reply(request, HttpResponseStatus.OK, TEXT, "ready\n");
        } else {
            reply(request, HttpResponseStatus.SERVICE_UNAVAILABLE, TEXT, "not ready\n");
        }
    }

    private static void reply(HttpServerRequest request, HttpResponseStatus status, String mediaType, String body) {
        request.response()
                .setStatusCode(status.code())
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body);
    }
}
