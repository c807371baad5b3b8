package dev.yearlight.serve.warm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.VisibleReports;
import dev.yearlight.serve.ServeConfig;
import dev.yearlight.serve.ServeService;
import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.archive.StoredArchives;
import dev.yearlight.serve.archive.WithheldText;
import dev.yearlight.serve.http.HttpConfig;
import dev.yearlight.serve.token.TokenConfig;
import dev.yearlight.serve.token.TokenMint;
import dev.yearlight.serve.warm.WarmConfig.StorageConfig;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole role over a store that is empty: what it does before it says that it is ready. */
class WarmUpTest {

    private static final TokenMint MINT = TokenMint.ellipticCurve(256);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final StorageConfig STORAGE = new StorageConfig(10, true, 100, 4);

    @TempDir
    private Path folder = Path.of("absent");

    private final Vertx vertx = Vertx.vertx();
    private final FakeStore store = new FakeStore();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        vertx.close().await();
    }

    @Test
    void itIsReadyOnceTheTailIsFlatAndTellsHow() throws IOException, InterruptedException {
        // Given
        ServeService.Ports ports = start(config(Duration.ofSeconds(60), 1_000));
        HttpResponse<String> before = get(ports, "/readyz");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(warm(before).getString("verdict")).isEqualTo("warming");

        // When
        store.sample.complete(new StorageSample(10, 0, 0.1, 1, 2));
        await().atMost(PATIENCE).until(() -> get(ports, "/readyz").statusCode() == 200);

        // Then
        HttpResponse<String> after = get(ports, "/readyz");
        assertThat(new JsonObject(after.body()).getBoolean("ready")).isTrue();
        JsonObject warm = warm(after);
        assertThat(warm.getString("verdict")).isEqualTo("warm");
        assertThat(warm.getLong("requests")).isGreaterThanOrEqualTo(400);
        assertThat(warm.getLong("failures"))
                .as("a cold edge turns some away, and few")
                .isLessThan(warm.getLong("requests") / 4);
        assertThat(warm.getJsonArray("p99Millis")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(warm.getInteger("poolsOpen")).isEqualTo(1);
        assertThat(warm.getInteger("statementsPrepared")).isEqualTo(6);
        assertThat(warm.getJsonObject("caches").getJsonObject("storage").getInteger("partitions"))
                .isEqualTo(10);
        assertThat(store.asked)
                .as("nobody's archive was read through a token")
                .isNotEmpty()
                .allMatch(listener -> listener.value().startsWith("synthetic-warm-up-"));
    }

    @Test
    void itIsReadyInTheEndThoughANodeNeverAnswers() throws IOException, InterruptedException {
        store.connections = new StoreWarmth.Connections(1, 2, 6);
        ServeService.Ports ports = start(config(Duration.ofMillis(300), 1_000));

        await().atMost(PATIENCE).until(() -> get(ports, "/readyz").statusCode() == 200);

        assertThat(warm(get(ports, "/readyz")).getString("verdict")).isEqualTo("timed-out");
    }

    @Test
    void storageIsWarmedThroughTheManagementPortAlone() throws IOException, InterruptedException {
        ServeService.Ports ports = start(config(Duration.ofMillis(1), 1_000));
        store.sample.complete(new StorageSample(50, 1, 0.5, 1.25, 9.5));

        HttpResponse<String> sampled = post(ports.management(), "/warm/storage?partitions=50");
        assertThat(sampled.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(sampled.body()))
                .isEqualTo(new JsonObject("{\"partitions\":50,\"failures\":1,\"seconds\":0.5,\"p50Millis\":1.25,"
                        + "\"p99Millis\":9.5}"));
        assertThat(store.sampled).isEqualTo(50);
        assertThat(post(ports.management(), "/warm/storage?partitions=101").statusCode())
                .isEqualTo(400);
        assertThat(post(ports.management(), "/warm/storage?partitions=all").statusCode())
                .isEqualTo(400);
        assertThat(get(ports, "/warm/storage").statusCode()).isEqualTo(405);
        assertThat(post(ports.archive(), "/warm/storage").statusCode()).isEqualTo(404);
    }

    @Test
    void oneSampleAtATime() throws IOException, InterruptedException {
        ServeService.Ports ports = start(config(Duration.ofMillis(1), 1_000));
        var first = client.sendAsync(
                request(ports.management(), "/warm/storage?partitions=7"), HttpResponse.BodyHandlers.ofString());
        await().atMost(PATIENCE).until(() -> store.sampled == 7);

        assertThat(post(ports.management(), "/warm/storage").statusCode()).isEqualTo(409);

        store.sample.complete(StorageSample.NONE);
        assertThat(first.join().statusCode()).isEqualTo(200);
    }

    private ServeService.Ports start(WarmConfig warm) {
        InstantSource clock = InstantSource.system();
        StandInReads reads = new StandInReads(store);
        ServeConfig config = new ServeConfig(
                HttpConfig.from(Settings.load(
                        Optional.empty(),
                        Map.of(),
                        Map.of("yearlight.serve.port", "0", "yearlight.serve.drain", "5s"))),
                new TokenConfig(
                        MINT.publicKeyFile(folder), TokenMint.ISSUER, TokenMint.AUDIENCE, Duration.ofSeconds(5), 1_000),
                FakeArchiveReader.config(Duration.ofSeconds(5)),
                warm,
                0);
        Metrics metrics = new Metrics();
        StoredArchives archives =
                new StoredArchives(new VisibleReports(reads, metrics.registry()), () -> WithheldText.NONE);
        return new ServeService(vertx, config, archives, metrics, clock, new LoopbackWarmUp(warm, store, reads, clock))
                .start()
                .await();
    }

    /** So lenient that a busy machine gets there. */
    private static WarmConfig config(Duration within, double compileShare) {
        return new WarmConfig(true, within, 100, 4, 100, Math.min(100, compileShare), STORAGE);
    }

    private static JsonObject warm(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getJsonObject("warm");
    }

    private HttpResponse<String> get(ServeService.Ports ports, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.management() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(int port, String path) throws IOException, InterruptedException {
        return client.send(request(port, path), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}
