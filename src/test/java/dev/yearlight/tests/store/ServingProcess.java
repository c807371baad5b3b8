package dev.yearlight.tests.store;

import dev.yearlight.cli.demo.DemoTokens;
import dev.yearlight.cli.platform.LocalKeys;
import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.serve.ServeRole;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The serving role over a real Cassandra, and readers who ask it over HTTP. */
final class ServingProcess implements AutoCloseable {

    private static final FreePorts PORTS = new FreePorts();

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final DemoTokens tokens;
    private final ServeRole role;
    private final int port = PORTS.next(0);

    /**
     * Serves from then on.
     *
     * @param folder takes the key pair
     */
    ServingProcess(Path folder, Map<String, String> settings) throws IOException {
        LocalKeys keys = LocalKeys.in(folder);
        Map<String, String> all = new TreeMap<>(settings);
        all.put("yearlight.serve.public-key-file", keys.publicKey().toString());
        all.put("yearlight.serve.port", Integer.toString(port));
        all.put("yearlight.serve.management-port", "0");
        Settings loaded = Settings.load(Optional.empty(), Map.of(), all);
        tokens = new DemoTokens(
                vertx, keys, loaded.text("yearlight.serve.issuer"), loaded.text("yearlight.serve.audience"));
        role = ServeRole.start(vertx, loaded, metrics);
    }

    /** What came back. */
    record Answer(int status, String body) {}

    Answer archive(ListenerId listener) {
        return get("/v1/archive", listener);
    }

    Answer get(String path, ListenerId listener) {
        HttpResponse<String> response = send(path, listener);
        return new Answer(response.statusCode(), response.body());
    }

    double counted(String name) {
        return metrics.registry().get(name).counter().count();
    }

    private HttpResponse<String> send(String path, ListenerId listener) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + tokens.mint(listener))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        role.close();
        vertx.close().await();
        client.close();
    }
}
