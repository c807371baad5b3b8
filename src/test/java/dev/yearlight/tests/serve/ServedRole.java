package dev.yearlight.tests.serve;

import dev.yearlight.cli.demo.DemoTokens;
import dev.yearlight.cli.platform.LocalKeys;
import dev.yearlight.common.Metrics;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.serve.ServeRole;
import dev.yearlight.tests.backends.Servers;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The role that reads, on free ports over the real database, and a reader with good tokens. */
final class ServedRole implements AutoCloseable {

    private static final String ISSUER = "issuer-of-tests";
    private static final String AUDIENCE = "yearlight-archive";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final Metrics metrics = new Metrics();
    private final HttpClient client = HttpClient.newHttpClient();
    private final DemoTokens tokens;
    private final String archive;
    private final String management;
    private final ServeRole role;

    /** @param more settings, stronger than the usual */
    ServedRole(Servers servers, Path folder, Map<String, String> more) throws IOException {
        LocalKeys keys = LocalKeys.in(folder);
        tokens = new DemoTokens(vertx, keys, ISSUER, AUDIENCE);
        FreePorts ports = new FreePorts();
        int port = ports.next(0);
        int managementPort = ports.next(0);
        archive = "http://127.0.0.1:" + port;
        management = "http://127.0.0.1:" + managementPort;
        Map<String, String> settings = new TreeMap<>(Map.of(
                "yearlight.serve.port", Integer.toString(port),
                "yearlight.serve.management-port", Integer.toString(managementPort),
                "yearlight.serve.public-key-file", keys.publicKey().toString(),
                "yearlight.serve.issuer", ISSUER,
                "yearlight.serve.audience", AUDIENCE));
        settings.putAll(more);
        role = ServeRole.start(vertx, servers.settings(settings), metrics);
    }

    /** Opens the listener's archive, as its own reader. */
    HttpResponse<String> open(ListenerId listener) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(archive + "/v1/archive"))
                        .header("Authorization", "Bearer " + tokens.mint(listener))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> readiness() throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(management + "/readyz")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    boolean isReady() throws IOException, InterruptedException {
        return readiness().statusCode() == 200;
    }

    JsonObject warm() throws IOException, InterruptedException {
        return new JsonObject(readiness().body()).getJsonObject("warm");
    }

    HttpResponse<String> warmStorage(int partitions) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(management + "/warm/storage?partitions=" + partitions))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String scrape() {
        return metrics.scrape();
    }

    @Override
    public void close() {
        client.close();
        role.close();
        vertx.close().await();
        metrics.close();
    }
}
