package dev.yearlight.serve;

import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.serve.archive.ArchiveReader;
import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.http.ConnectionConfig;
import dev.yearlight.serve.http.HttpConfig;
import dev.yearlight.serve.http.LimitConfig;
import dev.yearlight.serve.http.LimitConfig.Rate;
import dev.yearlight.serve.token.TokenConfig;
import dev.yearlight.serve.token.TokenMint;
import dev.yearlight.serve.warm.WarmConfig;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;

/** The serving role on free ports, and a client that sends what it is told to. */
final class TestServer implements AutoCloseable {

    private static final int LONGEST_SECONDS = 10;

    private final Vertx vertx = Vertx.vertx();
    /** The client's futures must be composed on their own thread, or a body may be over before it is asked for. */
    private final Context context = vertx.getOrCreateContext();

    private final HttpClient client = vertx.createHttpClient();
    private final Metrics metrics = new Metrics();
    private final ServeService service;
    private final ServeService.Ports ports;

    TestServer(ServeConfig config, ArchiveReader reader) {
        service = new ServeService(vertx, config, reader, metrics, InstantSource.system());
        ports = service.start().await();
    }

    /** Small limits of sizes, wide ones of numbers; cold code is slow, and no crowd. */
    static HttpConfig http(int port) {
        return HttpConfig.from(Settings.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "yearlight.serve.port", Integer.toString(port),
                        "yearlight.serve.event-loops", "2",
                        "yearlight.serve.header-bytes", "8192",
                        "yearlight.serve.limit.subject-rate", "10000",
                        "yearlight.serve.limit.subject-burst", "10000",
                        "yearlight.serve.limit.address-rate", "100000",
                        "yearlight.serve.limit.address-burst", "100000",
                        "yearlight.serve.limit.keys", "10000",
                        "yearlight.serve.longest-turn", "1s",
                        "yearlight.serve.drain", "5s")));
    }

    /** One request of a reader, and then another a second. */
    static ServeConfig strict(Path publicKey) {
        return config(
                publicKey,
                http -> with(
                        http,
                        http.connections(),
                        new LimitConfig(new Rate(1, 1), http.limits().address(), 100, List.of(), 1)));
    }

    static ServeConfig config(Path publicKey, ConnectionConfig connections) {
        return config(publicKey, http -> with(http, connections, http.limits()));
    }

    static ServeConfig config(Path publicKey, UnaryOperator<HttpConfig> change) {
        ServeConfig usual = config(publicKey, 0);
        return new ServeConfig(
                change.apply(usual.http()), usual.token(), usual.archive(), usual.warm(), usual.managementPort());
    }

    static HttpConfig with(HttpConfig http, ConnectionConfig connections, LimitConfig limits) {
        return new HttpConfig(
                http.host(),
                http.port(),
                http.eventLoops(),
                connections,
                limits,
                http.overload(),
                http.tls(),
                http.drain());
    }

    static ServeConfig config(Path publicKey, int port) {
        return config(publicKey, port, Duration.ofSeconds(5));
    }

    static ServeConfig config(Path publicKey, int port, Duration requestTimeout) {
        return new ServeConfig(
                http(port),
                new TokenConfig(publicKey, TokenMint.ISSUER, TokenMint.AUDIENCE, Duration.ofSeconds(5), 1_000),
                FakeArchiveReader.config(requestTimeout),
                WarmConfig.OFF,
                0);
    }

    /** What came back. */
    record Answer(int status, MultiMap headers, Buffer body) {

        String header(String name) {
            return String.valueOf(headers.get(name));
        }

        /** As it was before it was compressed. */
        Buffer plainBody() {
            if (!header("Content-Encoding").equals("gzip")) {
                return body;
            }
            try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
                return Buffer.buffer(plain.readAllBytes());
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        String code() {
            return body.toJsonObject().getString("code");
        }
    }

    int port() {
        return ports.archive();
    }

    String metrics() {
        return metrics.scrape();
    }

    ServeService service() {
        return service;
    }

    Answer get(String path, String... headers) {
        return send(HttpMethod.GET, ports.archive(), path, headers);
    }

    Answer send(HttpMethod method, String path, String... headers) {
        return send(method, ports.archive(), path, headers);
    }

    Answer manage(String path) {
        return send(HttpMethod.GET, ports.management(), path);
    }

    /** Asks, and does not wait for the answer. */
    Future<Answer> later(String path, String... headers) {
        return begin(HttpMethod.GET, ports.archive(), path, headers);
    }

    /** Waits for what is bound to come. */
    void until(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(LONGEST_SECONDS)).until(condition::getAsBoolean);
    }

    private Answer send(HttpMethod method, int port, String path, String... headers) {
        try {
            return begin(method, port, path, headers).await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("no answer", late);
        }
    }

    private Future<Answer> begin(HttpMethod method, int port, String path, String... headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path);
        for (int at = 0; at < headers.length; at += 2) {
            options.addHeader(headers[at], headers[at + 1]);
        }
        Promise<Answer> answer = Promise.promise();
        context.runOnContext(onItsOwnThread -> client.request(options)
                .compose(HttpClientRequest::send)
                .compose(response ->
                        response.body().map(body -> new Answer(response.statusCode(), response.headers(), body)))
                .onComplete(answer));
        return answer.future();
    }

    @Override
    public void close() {
        vertx.close().await();
        metrics.close();
    }
}
