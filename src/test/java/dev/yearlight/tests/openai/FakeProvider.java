package dev.yearlight.tests.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** A provider of a model as one rents it: under a path of its own, for those with the key alone. */
final class FakeProvider implements AutoCloseable {

    private final String path;
    private final String authorization;
    private final String model;
    private final HttpServer server;
    private final AtomicReference<JsonObject> lastRequest = new AtomicReference<>(new JsonObject());

    FakeProvider(String path, String key, String model) {
        this.path = path;
        this.authorization = "Bearer " + key;
        this.model = model;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The body of the last request with the key and to the right path; empty before. */
    JsonObject lastRequest() {
        return lastRequest.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, refusal("invalid_api_key"));
        } else if (!exchange.getRequestURI().getPath().equals(path + "/chat/completions")) {
            reply(exchange, 404, refusal("unknown_url"));
        } else {
            lastRequest.set(new JsonObject(body));
            reply(exchange, 200, completion());
        }
    }

    private static void reply(HttpExchange exchange, int status, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static JsonObject refusal(String code) {
        return JsonObject.of(
                "error", JsonObject.of("message", "No.", "type", "invalid_request_error", "param", null, "code", code));
    }

    private JsonObject completion() {
        JsonObject message =
                JsonObject.of("role", "assistant", "content", "A Day of Their Own\n\nThey listened.", "refusal", null);
        return JsonObject.of("id", "completion-1", "object", "chat.completion", "created", 0, "model", model)
                .put(
                        "choices",
                        JsonArray.of(JsonObject.of(
                                "index", 0, "message", message, "logprobs", null, "finish_reason", "stop")))
                .put("usage", JsonObject.of("prompt_tokens", 9, "completion_tokens", 8, "total_tokens", 17));
    }
}
