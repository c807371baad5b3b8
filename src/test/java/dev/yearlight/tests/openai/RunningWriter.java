package dev.yearlight.tests.openai;

import dev.yearlight.local.writer.HouseWriterSettings;
import dev.yearlight.local.writer.HouseWriterVerticle;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;

/** The house writer on a free port, and a client that sends what it is told to. */
final class RunningWriter implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HouseWriterVerticle writer =
            new HouseWriterVerticle(HouseWriterSettings.on(0), InstantSource.system());

    RunningWriter() {
        vertx.deployVerticle(writer).await();
    }

    /** As clients are given it: up to and without {@code /chat/completions}. */
    String baseUrl() {
        return "http://127.0.0.1:" + writer.port() + "/v1";
    }

    HttpResponse<String> complete(String body) throws IOException, InterruptedException {
        return send("POST", "/chat/completions", body);
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .timeout(LONGEST_WAIT)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        vertx.close().await();
    }
}
