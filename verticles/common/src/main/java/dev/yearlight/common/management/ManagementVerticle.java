package dev.yearlight.common.management;

import dev.yearlight.common.management.ManagementAction.Outcome;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The port for those on call: {@code /livez}, {@code /readyz}, {@code /metrics}, and a role's own actions. */
public final class ManagementVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(ManagementVerticle.class);
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final String host;
    private final int port;
    private final Supplier<Readiness> readiness;
    private final Supplier<String> metrics;
    private final Map<String, ManagementAction> actions;
    private final IntConsumer bound;

    /**
     * Listens nowhere yet, and knows no actions.
     *
     * @param port 0 for any free one
     * @param readiness whether work may be sent here, and why
     * @param metrics what a scrape answers, in Prometheus' text format
     * @param bound told the port that it came to listen on
     */
    public ManagementVerticle(
            String host, int port, Supplier<Readiness> readiness, Supplier<String> metrics, IntConsumer bound) {
        this(host, port, readiness, metrics, Map.of(), bound);
    }

    /** The same with actions by their paths; a POST sets one off. */
    public ManagementVerticle(
            String host,
            int port,
            Supplier<Readiness> readiness,
            Supplier<String> metrics,
            Map<String, ManagementAction> actions,
            IntConsumer bound) {
        this.host = host;
        this.port = port;
        this.readiness = readiness;
        this.metrics = metrics;
        this.actions = Map.copyOf(actions);
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
        String path = String.valueOf(request.path());
        switch (path) {
            case "/livez" -> reply(request, HttpResponseStatus.OK.code(), TEXT, "alive\n");
            case "/readyz" -> replyReadiness(request);
            case "/metrics" -> reply(request, HttpResponseStatus.OK.code(), PROMETHEUS_TEXT, metrics.get());
            default -> replyOther(request, path);
        }
    }

    private void replyReadiness(HttpServerRequest request) {
        Readiness now = readiness.get();
        HttpResponseStatus status = now.ready() ? HttpResponseStatus.OK : HttpResponseStatus.SERVICE_UNAVAILABLE;
        reply(request, status.code(), JSON, now.body().encode() + "\n");
    }

    private void replyOther(HttpServerRequest request, String path) {
        ManagementAction action = actions.get(path);
        if (action == null) {
            reply(request, HttpResponseStatus.NOT_FOUND.code(), TEXT, "try /livez, /readyz or /metrics\n");
        } else if (!request.method().equals(HttpMethod.POST)) {
            request.response().putHeader(HttpHeaders.ALLOW, "POST");
            reply(request, HttpResponseStatus.METHOD_NOT_ALLOWED.code(), TEXT, "only POST works here\n");
        } else {
            run(request, path, action);
        }
    }

    private static void run(HttpServerRequest request, String path, ManagementAction action) {
        action.run(request.params())
                .onSuccess(outcome -> replyOutcome(request, outcome))
                .onFailure(failure -> {
                    LOG.warn("{} failed: {}", path, failure.getClass().getSimpleName());
                    replyOutcome(
                            request,
                            new Outcome(
                                    HttpResponseStatus.INTERNAL_SERVER_ERROR.code(),
                                    new JsonObject().put("error", "it failed; the log says more")));
                });
    }

    private static void replyOutcome(HttpServerRequest request, Outcome outcome) {
        reply(request, outcome.status(), JSON, outcome.body().encode() + "\n");
    }

    private static void reply(HttpServerRequest request, int status, String mediaType, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body);
    }
}
