package dev.yearlight.local.writer;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Serves the house writer as OpenAI serves its models: {@code /v1/chat/completions} and {@code /v1/models}. */
public final class HouseWriterVerticle extends VerticleBase {

    /** The model's name, which says what it is not. */
    public static final String MODEL = "yearlight-house-writer-1";

    private static final String DESCRIPTION =
            "A grammar that composes stories from the facts in Yearlight's prompts. It is not a language model.";

    private final HouseWriterSettings settings;
    private final InstantSource time;
    private final HouseWriter writer = new HouseWriter();
    private @Nullable HttpServer server;

    /** Serves by these settings; answers are dated by this source of time. */
    public HouseWriterVerticle(HouseWriterSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    @Override
    public Future<?> start() {
        HttpServer starting = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(settings.host())
                        .setPort(settings.port())
                        .setCompressionSupported(true))
                .requestHandler(this::route);
        server = starting;
        return starting.listen();
    }

    /** The port that it listens on, once deployed. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("the house writer is not deployed");
        }
        return server.actualPort();
    }

    private void route(HttpServerRequest request) {
        switch (Objects.requireNonNullElse(request.path(), "")) {
            case "/v1/chat/completions" -> on(HttpMethod.POST, request, () -> complete(request));
            case "/v1/models" ->
                on(
                        HttpMethod.GET,
                        request,
                        () -> answer(request, 200, JsonObject.of("object", "list", "data", JsonArray.of(model()))));
            case "/v1/models/" + MODEL -> on(HttpMethod.GET, request, () -> answer(request, 200, model()));
            case "/healthz" -> on(HttpMethod.GET, request, () -> answer(request, 200, JsonObject.of("status", "UP")));
            default ->
                refuse(request, new BadRequest(404, "Unknown path; try /v1/chat/completions.", null, "unknown_url"));
        }
    }

    private void on(HttpMethod method, HttpServerRequest request, Runnable handler) {
        if (request.method().equals(method)) {
            handler.run();
        } else {
            request.response().putHeader("allow", method.name());
            refuse(
                    request,
                    new BadRequest(405, "Only " + method.name() + " is allowed here.", null, "method_not_allowed"));
        }
    }

    private void complete(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        request.handler(piece -> {
            if (body.length() <= settings.longestBody()) {
                body.appendBuffer(piece);
            }
        });
        request.endHandler(end -> complete(request, body));
    }

    private void complete(HttpServerRequest request, Buffer body) {
        try {
            if (body.length() > settings.longestBody()) {
                throw new BadRequest(
                        413, "The request is longer than " + settings.longestBody() + " bytes.", null, null);
            }
            ChatRequest asked = ChatRequest.read(body);
            ChatAnswer answer = ChatAnswer.to(
                    asked,
                    writer.compose(asked.userMessage()),
                    "chatcmpl-" + UUID.randomUUID(),
                    time.instant().getEpochSecond());
            afterLatency(() -> {
                if (asked.stream()) {
                    stream(request.response(), answer, asked.usageInStream());
                } else {
                    answer(request, 200, answer.whole());
                }
            });
        } catch (BadRequest refused) {
            refuse(request, refused);
        }
    }

    private void afterLatency(Runnable answer) {
        if (settings.latency().isZero()) {
            answer.run();
        } else {
            vertx.setTimer(settings.latency().toMillis(), timer -> answer.run());
        }
    }

    private static void stream(HttpServerResponse response, ChatAnswer answer, boolean withUsage) {
        StringBuilder events = new StringBuilder();
        answer.pieces(withUsage)
                .forEach(piece -> events.append("data: ").append(piece.encode()).append("\n\n"));
        response.putHeader("content-type", "text/event-stream")
                .putHeader("cache-control", "no-cache")
                .end(events.append("data: [DONE]\n\n").toString());
    }

    private static void refuse(HttpServerRequest request, BadRequest refused) {
        answer(request, refused.status(), refused.body());
    }

    private static void answer(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body.toBuffer());
    }

    private static JsonObject model() {
        return JsonObject.of(
                "id", MODEL, "object", "model", "created", 0, "owned_by", "yearlight", "description", DESCRIPTION);
    }
}
