package dev.yearlight.serve;

import dev.yearlight.common.Metrics;
import dev.yearlight.serve.archive.ArchiveConfig;
import dev.yearlight.serve.archive.ArchiveReader;
import dev.yearlight.serve.http.HttpConfig;
import dev.yearlight.serve.token.TokenConfig;
import dev.yearlight.serve.token.TokenMint;
import dev.yearlight.serve.warm.WarmConfig;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The serving role on free ports, and a client that sends what it is told to. */
final class TestServer implements AutoCloseable {

    private static final int LONGEST_SECONDS = 10;

    private final Vertx vertx = Vertx.vertx();
    /** The client's futures must be composed on their own thread, or a body may be over before it is asked for. */
    private final Context context = vertx.getOrCreateContext();

    private final HttpClient client = vertx.createHttpClient();
    private final Metrics metrics = new Metrics();
    private final ServeService.Ports ports;

    TestServer(ServeConfig config, ArchiveReader reader) {
        metrics.registry().counter("plays").increment();
        ports = new ServeService(vertx, config, reader, metrics, InstantSource.system())
                .start()
                .await();
    }

    static ServeConfig config(Path publicKey, int port) {
        return config(publicKey, port, Duration.ofSeconds(5));
    }

    static ServeConfig config(Path publicKey, int port, Duration requestTimeout) {
        return new ServeConfig(
                new HttpConfig("127.0.0.1", port, 8_192, 2_048, 2),
                new TokenConfig(publicKey, TokenMint.ISSUER, TokenMint.AUDIENCE, Duration.ofSeconds(5), 1_000),
                new ArchiveConfig(Duration.ofSeconds(15), 1_000, requestTimeout),
                WarmConfig.OFF,
                0);
    }

    /** What came back. */
    record Answer(int status, MultiMap headers, Buffer body) {

        String header(String name) {
            return String.valueOf(headers.get(name));
        }

        String code() {
            return body.toJsonObject().getString("code");
        }
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

    private Answer send(HttpMethod method, int port, String path, String... headers) {
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
        try {
            return answer.future().await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("no answer", late);
        }
    }

    @Override
    public void close() {
        vertx.close().await();
        metrics.close();
    }
}
